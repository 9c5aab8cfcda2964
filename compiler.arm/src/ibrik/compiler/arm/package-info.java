/// The ARMv7-A back end; see [ArmTarget].
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.compiler.arm;
