/// The interrupt controller in each x86-64 processor; the package has interrupts between processors, which no contract names.
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.driver.lapic;
