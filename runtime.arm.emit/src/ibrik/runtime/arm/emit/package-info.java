/// Machine code of the runtime on ARMv7-A; see [ArmStubs].
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.runtime.arm.emit;
