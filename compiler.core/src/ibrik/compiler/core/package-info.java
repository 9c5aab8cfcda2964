/// The compiler: bytecode of a closed world in, machine code with tables out. See docs/compiler.md.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.compiler.core;
