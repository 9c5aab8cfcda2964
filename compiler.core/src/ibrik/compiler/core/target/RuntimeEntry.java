package ibrik.compiler.core.target;

/**
 * Static Java methods of runtime.core that compiled code and stubs call. The world treats them as roots when {@link #always}, or when reached bytecode needs them.
 * Those named throw* never return.
 */
public enum RuntimeEntry {
    /** Called by ENTRY on the boot stack, thread register set, memory protection on. Never returns. */
    BOOT("Boot", "boot", "()V", true),
    POLL("Safepoints", "poll", "()V", true),
    STACK_LIMIT("Safepoints", "stackLimit", "()V", true),
    ALLOCATE_INSTANCE("Allocation", "allocateInstance", "(Librik/runtime/api/Address;)Ljava/lang/Object;", true),
    ALLOCATE_ARRAY("Allocation", "allocateArray", "(Librik/runtime/api/Address;I)Ljava/lang/Object;", true),
    /** (array class, dimensions): as multianewarray. */
    ALLOCATE_MULTI("Allocation", "allocateMulti", "(Ljava/lang/Class;[I)Ljava/lang/Object;", false),
    LOG("Barriers", "log", "(Ljava/lang/Object;)V", true),
    THROW("Exceptions", "throwException", "(Ljava/lang/Throwable;)V", true),
    THROW_NULL_POINTER("Exceptions", "throwNullPointer", "()V", true),
    THROW_BOUNDS("Exceptions", "throwBounds", "(II)V", true),
    THROW_ARITHMETIC("Exceptions", "throwArithmetic", "()V", true),
    /** (object, target class). */
    THROW_CLASS_CAST("Exceptions", "throwClassCast", "(Ljava/lang/Object;Ljava/lang/Class;)V", true),
    /** (value that does not fit). */
    THROW_ARRAY_STORE("Exceptions", "throwArrayStore", "(Ljava/lang/Object;)V", true),
    /** Memory fault or other trap outside the table of implicit checks: (cause as {@link ibrik.runtime.layout.FaultCause}, faulting address, pc, sp). Never returns. */
    FAULT("Faults", "fault", "(ILibrik/runtime/api/Address;Librik/runtime/api/Address;Librik/runtime/api/Address;)V", true),
    /** Called by the interrupt vectors on the interrupt stack with the processor's interrupt block as thread register, interrupts masked: (vector). Needed when reached code lets interrupts through. */
    INTERRUPT("Interrupts", "dispatch", "(I)V", false),
    /** First method of a new thread; never returns. Needed when reached code switches threads. */
    THREAD_START("ThreadSupport", "run", "()V", false),
    MONITOR_ENTER("Monitors", "enter", "(Ljava/lang/Object;)V", false),
    MONITOR_EXIT("Monitors", "exit", "(Ljava/lang/Object;)V", false),
    /** Whether a value (not null) may be stored into the array (not null): slow path of aastore. */
    MAY_STORE("TypeChecks", "mayStore", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false),
    LDIV("Arithmetic", "divide", "(JJ)J", false),
    LREM("Arithmetic", "remainder", "(JJ)J", false),
    LUDIV("Arithmetic", "divideUnsigned", "(JJ)J", false),
    LUREM("Arithmetic", "remainderUnsigned", "(JJ)J", false),
    FREM("Arithmetic", "remainder", "(FF)F", false),
    DREM("Arithmetic", "remainder", "(DD)D", false),
    L2F("Arithmetic", "toFloat", "(J)F", false),
    L2D("Arithmetic", "toDouble", "(J)D", false),
    F2L("Arithmetic", "toLong", "(F)J", false),
    D2L("Arithmetic", "toLong", "(D)J", false);

    private static final String PACKAGE = "ibrik/runtime/core/";
    private final String owner;
    private final String method;
    private final String descriptor;
    private final boolean always;

    RuntimeEntry(String owner, String method, String descriptor, boolean always) {
        this.owner = PACKAGE + owner;
        this.method = method;
        this.descriptor = descriptor;
        this.always = always;
    }

    /** Internal name of the class. */
    public String owner() { return owner; }
    public String method() { return method; }
    public String descriptor() { return descriptor; }
    /** Every image has it, whether bytecode asks for it or not. */
    public boolean always() { return always; }
}
