package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ThreadBlock;
import ibrik.runtime.layout.TypeDescriptor;

/** Methods of java.lang and java.util that are an instruction or two. */
final class LibraryIntrinsics {
    private static final String MATH = "java/lang/Math";
    private static final String THREAD = "java/lang/Thread";
    private static final String CLASS = "java/lang/Class";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final MemoryAux CURRENT_THREAD = MemoryAux.field(Access.REF, ThreadBlock.THREAD_OBJECT).asImmutable();
    private static final MemoryAux MIRROR = MemoryAux.field(Access.REF, TypeDescriptor.MIRROR).asImmutable();

    private LibraryIntrinsics() {}

    static void register() {
        objects();
        mathematics();
        integers("java/lang/Integer", "I", Type.INT);
        integers("java/lang/Long", "J", Type.LONG);
        bits("java/lang/Float", "floatToRawIntBits", "(F)I", Type.INT);
        bits("java/lang/Float", "intBitsToFloat", "(I)F", Type.FLOAT);
        bits("java/lang/Double", "doubleToRawLongBits", "(D)J", Type.LONG);
        bits("java/lang/Double", "longBitsToDouble", "(J)D", Type.DOUBLE);
    }

    private static void objects() {
        Intrinsics.always("java/lang/Object", "getClass", "()Ljava/lang/Class;", LibraryIntrinsics::getClass);
        Intrinsics.always(THREAD, "currentThread", "()Ljava/lang/Thread;", LibraryIntrinsics::currentThread);
        Intrinsics.always(THREAD, "currentCarrierThread", "()Ljava/lang/Thread;", LibraryIntrinsics::currentThread);
        Intrinsics.always("java/util/Objects", "requireNonNull", "(" + OBJECT + ")" + OBJECT, (site, a) -> site.builder.nonNull(a[0]));
        Intrinsics.always("java/lang/ref/Reference", "reachabilityFence", "(" + OBJECT + ")V", (site, a) -> site.op(Op.KEEP_ALIVE, Type.VOID, a[0]));
        Intrinsics.sometimes(CLASS, "isInstance", "(" + OBJECT + ")Z", (site, a) -> {
            TypeInfo type = testable(site, a[0]);
            return type == null ? site.call(a) : site.builder.value(Op.INSTANCE_OF, Type.INT, type, 0, a[1]);
        });
        Intrinsics.sometimes(CLASS, "cast", "(" + OBJECT + ")" + OBJECT, (site, a) -> {
            TypeInfo type = testable(site, a[0]);
            return type == null ? site.call(a) : Casts.cast(site.builder, a[1], type);
        });
    }

    /** The type of a constant Class object that objects can be tested for, else null. */
    private static TypeInfo testable(IntrinsicSite site, Value mirror) {
        TypeInfo type = site.constantClass(mirror);
        if (type == null || type.isPrimitive()) return null;
        return type.isClass() ? (type.idLow >= 0 ? type : null) : type.testBit >= 0 || type.isArray() && type.element.isPrimitive() ? type : null;
    }

    private static Value getClass(IntrinsicSite site, Value[] a) {
        Value mirror = site.builder.load(MIRROR, site.builder.classWord(site.builder.nonNull(a[0])));
        mirror.declared = site.builder.types.find(CLASS);
        return mirror;
    }

    private static Value currentThread(IntrinsicSite site, Value[] a) {
        Value thread = site.builder.load(CURRENT_THREAD, site.op(Op.THREAD, site.builder.graph.wordType()));
        thread.declared = site.builder.types.find(THREAD);
        return thread;
    }

    private static void mathematics() {
        for (String owner : new String[] {MATH, "java/lang/StrictMath"}) {
            unary(owner, "abs", "(I)I", Op.ABS, Type.INT);
            unary(owner, "abs", "(J)J", Op.ABS, Type.LONG);
            unary(owner, "abs", "(F)F", Op.ABS, Type.FLOAT);
            unary(owner, "abs", "(D)D", Op.ABS, Type.DOUBLE);
            unary(owner, "sqrt", "(D)D", Op.FSQRT, Type.DOUBLE);
            for (String type : new String[] {"I", "J"}) {
                String descriptor = "(" + type + type + ")" + type;
                Intrinsics.always(owner, "min", descriptor, (site, a) -> site.builder.select(Condition.LT, a[0], a[1], a[0], a[1]));
                Intrinsics.always(owner, "max", descriptor, (site, a) -> site.builder.select(Condition.GT, a[0], a[1], a[0], a[1]));
            }
        }
        for (String name : new String[] {"min", "max"}) {
            Intrinsics.Body body = Intrinsics.find(MATH, name, "(II)I");
            Intrinsics.always("java/lang/Integer", name, "(II)I", body);
            Intrinsics.always("java/lang/Long", name, "(JJ)J", body);
        }
        Intrinsics.always(MATH, "multiplyHigh", "(JJ)J", (site, a) -> site.op(Op.MULHI, Type.LONG, a));
        Intrinsics.always(MATH, "unsignedMultiplyHigh", "(JJ)J", (site, a) -> site.op(Op.UMULHI, Type.LONG, a));
    }

    private static void unary(String owner, String name, String descriptor, Op op, Type type) {
        Intrinsics.always(owner, name, descriptor, (site, a) -> site.op(op, type, a));
    }

    private static void integers(String owner, String d, Type type) {
        Intrinsics.always(owner, "numberOfLeadingZeros", "(" + d + ")I", (site, a) -> site.op(Op.CLZ, Type.INT, a));
        Intrinsics.always(owner, "numberOfTrailingZeros", "(" + d + ")I", (site, a) -> site.op(Op.CTZ, Type.INT, a));
        Intrinsics.always(owner, "reverseBytes", "(" + d + ")" + d, (site, a) -> site.op(Op.BSWAP, type, a));
        Intrinsics.always(owner, "compareUnsigned", "(" + d + d + ")I", (site, a) -> site.op(Op.SUB, Type.INT,
                site.builder.compare(Condition.UGT, a[0], a[1]), site.builder.compare(Condition.ULT, a[0], a[1])));
        Intrinsics.always(owner, "divideUnsigned", "(" + d + d + ")" + d, (site, a) -> divide(site, Op.UDIV, type, a));
        Intrinsics.always(owner, "remainderUnsigned", "(" + d + d + ")" + d, (site, a) -> divide(site, Op.UREM, type, a));
    }

    private static Value divide(IntrinsicSite site, Op op, Type type, Value[] a) { return site.op(op, type, a[0], site.op(Op.ZERO_CHECK, type, a[1])); }

    private static void bits(String owner, String name, String descriptor, Type type) {
        Intrinsics.always(owner, name, descriptor, (site, a) -> site.op(Op.BITCAST, type, a));
    }
}
