/// Encoder for ARMv7-A (A32) instructions with VFPv4; see [Assembler].
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.assembler.arm;
