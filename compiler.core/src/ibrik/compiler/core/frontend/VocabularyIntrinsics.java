package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.Stub;
import ibrik.linker.model.WordTypes;

/** ibrik.runtime.api.Address and Machine, and ibrik.runtime.core.Frame. */
final class VocabularyIntrinsics {
    private static final String A = WordTypes.ADDRESS_DESCRIPTOR;
    private static final String FRAME = "ibrik/runtime/core/Frame";
    private static final String MACHINE = "ibrik/runtime/api/Machine";

    private VocabularyIntrinsics() {}

    static void register() {
        conversions();
        arithmetic();
        accesses();
        frame();
        machine();
    }

    private static void address(String name, String descriptor, Intrinsics.Body body) { Intrinsics.always(WordTypes.ADDRESS, name, descriptor, body); }

    private static void conversions() {
        address("of", "(I)" + A, (site, a) -> site.builder.unsignedWord(a[0]));
        address("ofLong", "(J)" + A, (site, a) -> site.builder.longToWord(a[0]));
        address("toInt", "()I", (site, a) -> site.builder.wordToInt(a[0]));
        address("toLong", "()J", (site, a) -> site.builder.wordToLong(a[0]));
        address("ofObject", "(Ljava/lang/Object;)" + A, (site, a) -> site.builder.unsignedWord(site.op(Op.REF_TO_INT, Type.INT, a[0])));
        address("toObject", "()Ljava/lang/Object;", (site, a) -> site.op(Op.INT_TO_REF, Type.REF, site.builder.wordToInt(a[0])));
    }

    private static void arithmetic() {
        address("plus", "(I)" + A, (site, a) -> site.builder.addition(a[0], site.builder.signedWord(a[1])));
        address("plus", "(" + A + ")" + A, (site, a) -> site.builder.addition(a[0], a[1]));
        address("minus", "(I)" + A, (site, a) -> site.op(Op.SUB, a[0].type, a[0], site.builder.signedWord(a[1])));
        address("distanceFrom", "(" + A + ")I", (site, a) -> site.builder.wordToInt(site.op(Op.SUB, a[0].type, a[0], a[1])));
        address("alignDown", "(I)" + A, (site, a) -> align(site, a[0], a[1]));
        address("alignUp", "(I)" + A, (site, a) -> align(site, site.builder.addition(site.builder.addition(a[0], site.builder.signedWord(a[1])), -1), a[1]));
        compare("isZero", "()Z", Condition.EQ);
        compare("is", "(" + A + ")Z", Condition.EQ);
        compare("isBelow", "(" + A + ")Z", Condition.ULT);
        compare("isAtOrBelow", "(" + A + ")Z", Condition.ULE);
    }

    private static Value align(IntrinsicSite site, Value address, Value alignment) {
        Value word = site.builder.signedWord(alignment);
        return site.op(Op.AND, address.type, address, site.op(Op.NEG, address.type, word));
    }

    private static void compare(String name, String descriptor, Condition condition) {
        address(name, descriptor, (site, a) -> site.builder.compare(condition, a[0], a.length > 1 ? a[1] : site.builder.wordConstant(0)));
    }

    private static void accesses() {
        load("loadS8", "I", Access.I8, Order.PLAIN);
        load("loadU8", "I", Access.U8, Order.PLAIN);
        load("loadS16", "I", Access.I16, Order.PLAIN);
        load("loadU16", "I", Access.U16, Order.PLAIN);
        load("load32", "I", Access.I32, Order.PLAIN);
        load("load64", "J", Access.I64, Order.PLAIN);
        load("load", A, Access.WORD32, Order.PLAIN);
        load("loadWord", A, null, Order.PLAIN);
        store("store8", "I", Access.U8, Order.PLAIN);
        store("store16", "I", Access.U16, Order.PLAIN);
        store("store32", "I", Access.I32, Order.PLAIN);
        store("store64", "J", Access.I64, Order.PLAIN);
        store("store", A, Access.WORD32, Order.PLAIN);
        store("storeWord", A, null, Order.PLAIN);
        load("load8Volatile", "I", Access.U8, Order.VOLATILE);
        load("load16Volatile", "I", Access.U16, Order.VOLATILE);
        load("load32Volatile", "I", Access.I32, Order.VOLATILE);
        load("load64Volatile", "J", Access.I64, Order.VOLATILE);
        store("store8Volatile", "I", Access.U8, Order.VOLATILE);
        store("store16Volatile", "I", Access.U16, Order.VOLATILE);
        store("store32Volatile", "I", Access.I32, Order.VOLATILE);
        store("store64Volatile", "J", Access.I64, Order.VOLATILE);
        address("compareAndSet32", "(III)Z", (site, a) ->
                site.access(Op.CAS, Type.INT, Access.I32, Order.VOLATILE, a[0], site.builder.signedWord(a[1]), a[2], a[3]));
        address("getAndAdd32", "(II)I", (site, a) -> site.access(Op.XADD, Type.INT, Access.I32, Order.VOLATILE, a[0], site.builder.signedWord(a[1]), a[2]));
    }

    private static Access wordIfNull(IntrinsicSite site, Access access) { return access != null ? access : site.isAmd64() ? Access.I64 : Access.I32; }

    private static void load(String name, String result, Access access, Order order) {
        address(name, "(I)" + result, (site, a) -> site.load(wordIfNull(site, access), order, a[0], site.builder.signedWord(a[1])));
    }

    private static void store(String name, String value, Access access, Order order) {
        address(name, "(I" + value + ")V", (site, a) -> site.store(wordIfNull(site, access), order, a[0], site.builder.signedWord(a[1]), a[2]));
    }

    private static void frame() {
        Intrinsics.always(FRAME, "top", "()" + A, (site, a) -> site.op(Op.FRAME_TOP, site.builder.graph.wordType()));
        Intrinsics.always(FRAME, "returnAddress", "()" + A, (site, a) -> site.op(Op.RETURN_ADDRESS, site.builder.graph.wordType()));
        Intrinsics.always(FRAME, "thread", "()" + A, (site, a) -> site.op(Op.THREAD, site.builder.graph.wordType()));
        Intrinsics.always(FRAME, "wordSize", "()I", (site, a) -> site.builder.graph.constant(Type.INT, site.builder.graph.architecture.wordSize()));
        Intrinsics.always(FRAME, "call", "(" + A + ")V", (site, a) -> site.builder.value(Op.CALL_ADDRESS, Type.VOID, "()V", 0, a));
        Intrinsics.always(FRAME, "resume", "(" + A + A + "Ljava/lang/Object;)V", (site, a) -> site.builder.value(Op.CALL_STUB, Type.VOID, Stub.UNWIND, 0, a));
        Intrinsics.always(FRAME, "switchTo", "(" + A + A + ")V", (site, a) -> site.builder.value(Op.CALL_STUB, Type.VOID, Stub.SWITCH, 0, a));
        Intrinsics.always(FRAME, "exit", "(I)V", (site, a) -> site.builder.value(Op.CALL_STUB, Type.VOID, Stub.EXIT, 0, a));
    }

    private static void machine() {
        for (String width : new String[] {"8", "16", "32"}) {
            machine("in" + width, "(I)I", Type.INT);
            machine("out" + width, "(II)V", Type.VOID);
        }
        machine("timeStamp", "()J", Type.LONG);
        machine("cpuid", "(III)I", Type.INT);
        machine("counter", "()J", Type.LONG);
        machine("counterFrequency", "()I", Type.INT);
        machine("setCounterFrequency", "(I)V", Type.VOID);
        machine("mainId", "()I", Type.INT);
        machine("halt", "()V", Type.VOID);
        machine("pause", "()V", Type.VOID);
        for (String name : new String[] {"maskInterrupts", "unmaskInterrupts", "haltUnmasked", "synchronise", "resetProcessor"}) machine(name, "()V", Type.VOID);
        for (String name : new String[] {"invalidatePage", "cleanCacheLine", "invalidateCacheLine", "flushCacheLine"}) machine(name, "(" + A + ")V", Type.VOID);
        machine("readModelRegister", "(I)J", Type.LONG);
        machine("writeModelRegister", "(IJ)V", Type.VOID);
        machine("randomNumber", "()J", Type.LONG);
        machine("randomSeed", "()J", Type.LONG);
        machine("setTimerCompare", "(J)V", Type.VOID);
        machine("setTimerControl", "(I)V", Type.VOID);
        machine("timerControl", "()I", Type.INT);
        machine("tableRoot", "()" + A, null);
        machine("systemCall", "(I" + A.repeat(6) + ")" + A, null);
        machine("semihosting", "(I" + A + ")I", Type.INT);
    }

    /** @param result null: a machine word */
    private static void machine(String name, String descriptor, Type result) {
        Intrinsics.always(MACHINE, name, descriptor, (site, a) -> {
            Type type = result != null ? result : site.builder.graph.wordType();
            return site.builder.value(Op.MACHINE, type, name, 0, a);
        });
    }
}
