/**
 * An encoder of x86-64 instructions: one method per instruction form, labels, and relocations against symbols that
 * the caller places later. A plain library without imports beyond {@code java.lang} and {@code java.util}.
 *
 * <p>Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2 (instruction formats: chapter 2).
 * Where several encodings are equivalent, the one GNU as chooses is taken, so that tests can compare byte for byte.
 *
 * <p><b>Not supported</b>: 16-bit code, x87, MMX, AVX, SSE beyond SSE2, segment overrides, the registers ah to bh, and
 * memory operands with 32-bit addresses in 64-bit code.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.assembler.amd64;
