package ibrik.linker.simulator;

import ibrik.linker.model.ByteView;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.VarHandleConstant;

/** MethodHandles.Lookup as far as it makes VarHandles of fields and arrays. A VarHandle here is an empty object with a {@link VarHandleConstant}. */
final class VarHandleNatives {
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String HANDLES = "java/lang/invoke/MethodHandles";
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

    private VarHandleNatives() {}

    static void register(Natives natives) {
        natives.put(HANDLES + ".lookup()L" + LOOKUP + ";", (vm, b) -> vm.r[b] = lookup(vm, vm.machine.heap.mirror(ClassNatives.caller(vm, 1))));
        natives.put(HANDLES + ".privateLookupIn(Ljava/lang/Class;L" + LOOKUP + ";)L" + LOOKUP + ";", (vm, b) -> vm.r[b] = lookup(vm, vm.r[b]));
        natives.put(LOOKUP + ".lookupClass()Ljava/lang/Class;", (vm, b) -> vm.r[b] = vm.machine.heap.referenceField(vm.r[b], LOOKUP, "lookupClass"));
        natives.put(LOOKUP + ".in(Ljava/lang/Class;)L" + LOOKUP + ";", (vm, b) -> vm.r[b] = lookup(vm, vm.r[b + 1]));
        natives.put(LOOKUP + ".findVarHandle(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)L" + VAR_HANDLE + ";", (vm, b) -> find(vm, b, false));
        natives.put(LOOKUP + ".findStaticVarHandle(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)L" + VAR_HANDLE + ";", (vm, b) -> find(vm, b, true));
        natives.put("jdk/internal/invoke/MhUtil", (vm, b) -> {
            SimObject owner = vm.machine.heap.referenceField(vm.r[b], LOOKUP, "lookupClass");
            vm.r[b] = make(vm, owner.mirrors, vm.machine.heap.text(vm.r[b + 1]), vm.r[b + 2].mirrors, false);
        }, "findVarHandle(L" + LOOKUP + ";Ljava/lang/String;Ljava/lang/Class;)L" + VAR_HANDLE + ";");
        natives.put("jdk/internal/invoke/MhUtil", (vm, b) -> vm.r[b] = make(vm, vm.r[b + 1].mirrors, vm.machine.heap.text(vm.r[b + 2]), vm.r[b + 3].mirrors, false),
            "findVarHandle(L" + LOOKUP + ";Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)L" + VAR_HANDLE + ";");
        natives.put(HANDLES + ".arrayElementVarHandle(Ljava/lang/Class;)L" + VAR_HANDLE + ";",
            (vm, b) -> vm.r[b] = handle(vm, new VarHandleConstant(VarHandleConstant.Kind.ARRAY, null, vm.r[b].mirrors)));
        natives.put(HANDLES + ".byteArrayViewVarHandle(Ljava/lang/Class;Ljava/nio/ByteOrder;)L" + VAR_HANDLE + ";", VarHandleNatives::byteView);
        natives.put(VAR_HANDLE, Natives.NOTHING, "withInvokeExactBehavior()L" + VAR_HANDLE + ";", "withInvokeBehavior()L" + VAR_HANDLE + ";", "fullFence()V", "acquireFence()V",
            "releaseFence()V", "loadLoadFence()V", "storeStoreFence()V");
    }

    /** A Lookup of a class, without initialising Lookup and what hangs on it. */
    private static SimObject lookup(Interpreter vm, SimObject mirror) {
        Heap heap = vm.machine.heap;
        SimObject lookup = heap.allocate(vm.machine.universe.find(LOOKUP));
        heap.setReferenceField(lookup, LOOKUP, "lookupClass", Natives.nonNull(vm, mirror));
        return lookup;
    }

    private static void find(Interpreter vm, int b, boolean isStatic) {
        vm.r[b] = make(vm, Natives.nonNull(vm, vm.r[b + 1]).mirrors, vm.machine.heap.text(vm.r[b + 2]), vm.r[b + 3].mirrors, isStatic);
    }

    private static SimObject make(Interpreter vm, TypeInfo owner, String name, TypeInfo type, boolean isStatic) {
        FieldInfo field = vm.machine.universe.resolveField(owner, name, type.descriptor());
        if (field == null) throw vm.machine.exceptions.make("java/lang/NoSuchFieldException", "no such field: " + owner.javaName() + "." + name + "/" + type.javaName());
        if (field.isStatic() != isStatic) throw vm.machine.exceptions.make("java/lang/IllegalAccessException", "field is " + (isStatic ? "not " : "") + "static: " + field);
        return handle(vm, new VarHandleConstant(isStatic ? VarHandleConstant.Kind.STATIC : VarHandleConstant.Kind.FIELD, field, null));
    }

    private static void byteView(Interpreter vm, int b) {
        Heap heap = vm.machine.heap;
        TypeInfo array = Natives.nonNull(vm, vm.r[b]).mirrors;
        boolean view = array.isArray() && "SCIJFD".contains(array.element.descriptor());
        if (!view) throw vm.machine.exceptions.make("java/lang/UnsupportedOperationException", "array type " + array.javaName());
        FieldInfo big = heap.wellKnown("java/nio/ByteOrder", "BIG_ENDIAN");
        vm.r[b] = handle(vm, new ByteView(array.element.descriptor(), vm.r[b + 1] == heap.statics(big.owner).getReference(big.offset)));
    }

    private static SimObject handle(Interpreter vm, Object constant) {
        SimObject handle = vm.machine.heap.allocate(vm.machine.universe.find(VAR_HANDLE));
        handle.hostData = constant;
        return handle;
    }
}
