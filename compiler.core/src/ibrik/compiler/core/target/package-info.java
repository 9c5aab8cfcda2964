/// What a back end and a stub emitter provide, and what they produce. See docs/compiler.md.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.compiler.core.target;
