/// The low-level form: machine instructions over virtual registers, and the register allocator. See docs/compiler.md.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.compiler.core.lir;
