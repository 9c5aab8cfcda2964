/// The closed world: reads classes, applies substitutions, desugars, finds what is reachable, folds constants, and closes.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.linker.world;
