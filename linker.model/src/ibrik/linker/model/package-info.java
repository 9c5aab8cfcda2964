/// Types, methods, fields and simulated objects of the closed world.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.linker.model;
