/// The SSA form: typed values in the blocks of a control-flow graph. See docs/compiler.md.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.compiler.core.ir;
