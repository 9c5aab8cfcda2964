/// The passes over SSA, machine-independent.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.compiler.core.pass;
