package ibrik.compiler.core.target;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;

/** Something whose address is known only when the image is laid out. Equal symbols have equal addresses. */
public sealed interface Symbol {
    /** Entry of a method's code. */
    record Method(MethodInfo method) implements Symbol {}

    /** A type descriptor (ibrik.runtime.layout.TypeDescriptor). */
    record Descriptor(TypeInfo type) implements Symbol {}

    /** The storage of a static field. */
    record StaticField(FieldInfo field) implements Symbol {}

    /** An object of the snapshot. Identity of the SimObject counts. */
    record Snapshot(SimObject object) implements Symbol {}

    /** Machine code from a stub emitter. */
    record Code(Stub stub) implements Symbol {}

    /** A symbol of ibrik.runtime.layout.ImageSymbols, or one that a stub emitter defines by name. */
    record Named(String name) implements Symbol {}

    /** Read-only data that belongs to one compiled method, e.g. a jump table or a floating-point constant; defined by {@link CompiledMethod#data}. */
    record Data(MethodInfo method, int index) implements Symbol {}
}
