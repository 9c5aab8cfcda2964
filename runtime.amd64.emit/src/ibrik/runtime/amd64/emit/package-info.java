/**
 * The machine code of x86-64 images that is not compiled from bytecode: entry, page tables, vectors, stubs. Written in Java against
 * ibrik.assembler.amd64 and run by the linker; contract: ibrik.compiler.core.target.StubEmitter.
 *
 * <p>Sources: Intel SDM volume 3 (paging: chapter 4, interrupts: 6, long mode: 9.8.5), the PVH boot protocol of Xen, System V ABI amd64 for processes.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package ibrik.runtime.amd64.emit;
