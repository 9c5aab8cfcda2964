/// The bytecode interpreter that runs class initialisers at link time, over a heap in the target's layout.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.linker.simulator;
