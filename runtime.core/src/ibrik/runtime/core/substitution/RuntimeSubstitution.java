package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ReferenceHandling;
import ibrik.runtime.core.VirtualMachine;

/** Natives of Runtime: one processor, and the heap's figures. */
@Substitute("java.lang.Runtime")
final class RuntimeSubstitution {
    private RuntimeSubstitution() {}

    @Replace
    public int availableProcessors() { return 1; }

    @Replace
    public long totalMemory() { return VirtualMachine.HEAP.capacity(); }

    @Replace
    public long maxMemory() { return VirtualMachine.HEAP.capacity(); }

    @Replace
    public long freeMemory() { return VirtualMachine.HEAP.capacity() - VirtualMachine.HEAP.used(); }

    @Replace
    public void gc() { ReferenceHandling.collect(); }
}
