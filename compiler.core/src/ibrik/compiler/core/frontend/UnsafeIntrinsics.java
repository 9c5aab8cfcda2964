package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.TypeInfo;

/**
 * jdk.internal.misc.Unsafe: memory accesses in all modes, atomic operations, fences. A null base makes the offset the address; since null is 0, the sum needs no case.
 * Atomic operations of every mode are sequentially consistent. Those on bytes, shorts, floats and doubles have bodies in Java on top of these.
 */
final class UnsafeIntrinsics {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String O = "Ljava/lang/Object;";

    private UnsafeIntrinsics() {}

    private record Kind(String name, String descriptor, Access access) {}

    private static final Kind[] KINDS = {
        new Kind("Boolean", "Z", Access.U8), new Kind("Byte", "B", Access.I8), new Kind("Char", "C", Access.U16), new Kind("Short", "S", Access.I16),
        new Kind("Int", "I", Access.I32), new Kind("Long", "J", Access.I64), new Kind("Float", "F", Access.F32), new Kind("Double", "D", Access.F64),
        new Kind("Reference", O, Access.REF)
    };

    static void register() {
        for (Kind kind : KINDS) {
            get(kind, "", Order.PLAIN);
            get(kind, "Volatile", Order.VOLATILE);
            get(kind, "Acquire", Order.ACQUIRE);
            get(kind, "Opaque", Order.OPAQUE);
            put(kind, "", Order.PLAIN);
            put(kind, "Volatile", Order.VOLATILE);
            put(kind, "Release", Order.RELEASE);
            put(kind, "Opaque", Order.OPAQUE);
            Access access = kind.access;
            if (access == Access.I32 || access == Access.I64 || access == Access.REF) atomics(kind);
        }
        unaligned("Long", "J", Access.I64);
        unaligned("Int", "I", Access.I32);
        unaligned("Char", "C", Access.U16);
        unaligned("Short", "S", Access.I16);
        fence("fullFence", Order.VOLATILE);
        fence("loadFence", Order.ACQUIRE);
        fence("storeFence", Order.RELEASE);
        Intrinsics.sometimes(UNSAFE, "allocateInstance", "(Ljava/lang/Class;)" + O, UnsafeIntrinsics::allocateInstance);
    }

    private static void unsafe(String name, String descriptor, Intrinsics.Body body) {
        Intrinsics.always(UNSAFE, name, descriptor, (site, a) -> {
            a[0] = site.builder.nonNull(a[0]);
            return body.build(site, a);
        });
    }

    private static Value offset(IntrinsicSite site, Value offset) { return site.builder.longToWord(offset); }

    private static void get(Kind kind, String mode, Order order) {
        unsafe("get" + kind.name + mode, "(" + O + "J)" + kind.descriptor, (site, a) -> site.load(kind.access, order, a[1], offset(site, a[2])));
    }

    private static void put(Kind kind, String mode, Order order) {
        unsafe("put" + kind.name + mode, "(" + O + "J" + kind.descriptor + ")V", (site, a) -> site.store(kind.access, order, a[1], offset(site, a[2]), a[3]));
    }

    /** amd64 accesses need no alignment; elsewhere the bodies in Java put the parts together. */
    private static void unaligned(String name, String descriptor, Access access) {
        Intrinsics.sometimes(UNSAFE, "get" + name + "Unaligned", "(" + O + "J)" + descriptor,
                (site, a) -> site.isAmd64() ? site.load(access, Order.PLAIN, a[1], a[2]) : site.call(a));
        Intrinsics.sometimes(UNSAFE, "put" + name + "Unaligned", "(" + O + "J" + descriptor + ")V",
                (site, a) -> site.isAmd64() ? site.store(access, Order.PLAIN, a[1], a[2], a[3]) : site.call(a));
    }

    private static void atomics(Kind kind) {
        String d = kind.descriptor;
        Type type = kind.access.type();
        for (String mode : new String[] {"", "Acquire", "Release"}) {
            unsafe("compareAndExchange" + kind.name + mode, "(" + O + "J" + d + d + ")" + d, (site, a) -> swap(site, Op.CAE, type, kind.access, a));
            unsafe("getAndSet" + kind.name + mode, "(" + O + "J" + d + ")" + d, (site, a) -> exchange(site, Op.XCHG, type, kind.access, a));
            if (kind.access != Access.REF) {
                unsafe("getAndAdd" + kind.name + mode, "(" + O + "J" + d + ")" + d, (site, a) -> exchange(site, Op.XADD, type, kind.access, a));
            }
        }
        for (String name : new String[] {"compareAndSet" + kind.name, "weakCompareAndSet" + kind.name, "weakCompareAndSet" + kind.name + "Plain",
            "weakCompareAndSet" + kind.name + "Acquire", "weakCompareAndSet" + kind.name + "Release"}) {
            unsafe(name, "(" + O + "J" + d + d + ")Z", (site, a) -> swap(site, Op.CAS, Type.INT, kind.access, a));
        }
    }

    private static Value swap(IntrinsicSite site, Op op, Type type, Access access, Value[] a) {
        if (access == Access.REF) site.op(Op.LOG_BARRIER, Type.VOID, a[1]);
        return site.access(op, type, access, Order.VOLATILE, a[1], offset(site, a[2]), a[3], a[4]);
    }

    private static Value exchange(IntrinsicSite site, Op op, Type type, Access access, Value[] a) {
        if (access == Access.REF) site.op(Op.LOG_BARRIER, Type.VOID, a[1]);
        return site.access(op, type, access, Order.VOLATILE, a[1], offset(site, a[2]), a[3]);
    }

    private static void fence(String name, Order order) { unsafe(name, "()V", (site, a) -> site.builder.value(Op.FENCE, Type.VOID, order, 0)); }

    private static Value allocateInstance(IntrinsicSite site, Value[] a) {
        TypeInfo type = site.constantClass(a[1]);
        if (type == null || !type.isClass() || type.isAbstract() || !type.instantiated) return site.call(a);
        Value object = site.builder.value(Op.NEW, Type.REF, type, 0);
        object.declared = type;
        object.exact = true;
        return object;
    }
}
