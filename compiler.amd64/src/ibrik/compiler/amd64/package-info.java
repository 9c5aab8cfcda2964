/**
 * The x86-64 back end: instruction selection from SSA to the low-level form, and emission of machine code with its tables.
 * Baseline: SSE2 and CMPXCHG, as QEMU's qemu64 has them. Source: Intel SDM volumes 1 and 2; contract: ibrik.compiler.core.target.Target.
 *
 * <p><b>Not supported</b>: fused multiply-add (baseline processors lack it), and SSE beyond SSE2.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.compiler.amd64;
