/// Bytecode to SSA, and the methods that the compiler replaces by operations.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.compiler.core.frontend;
