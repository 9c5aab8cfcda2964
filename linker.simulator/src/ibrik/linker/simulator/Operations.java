package ibrik.linker.simulator;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.WordTypes;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The rare and the long instructions of the interpreter: resolution (JVMS 5.4.3), selection (5.4.6), casts, allocation of arrays, floating point. */
final class Operations {
    private static final String POLYMORPHIC_ARGUMENTS = "([Ljava/lang/Object;)";

    private final Machine machine;
    private final Interpreter vm;
    private final Heap heap;

    Operations(Machine machine, Interpreter vm) {
        this.machine = machine;
        this.vm = vm;
        this.heap = machine.heap;
    }

    Code decode(SimMethod method) {
        if (method.info.node == null || method.info.isAbstract()) {
            throw machine.exceptions.make("java/lang/AbstractMethodError", method.info.toString());
        }
        method.code = Decoder.decode(method.info);
        return method.code;
    }

    // Frames

    SimThrow stackOverflow() {
        int depthLimit = vm.depthLimit;
        int slotLimit = vm.slotLimit;
        vm.depthLimit = Math.min(depthLimit + 128, vm.frameMethods.length - 1);
        vm.slotLimit = vm.p.length - Interpreter.NATIVE_SLOTS;
        try {
            return machine.exceptions.make("java/lang/StackOverflowError");
        } finally {
            vm.depthLimit = depthLimit;
            vm.slotLimit = slotLimit;
        }
    }

    UnsimulatableException outOfSteps() { return machine.refusal("it takes more than the budget of steps"); }

    UnsimulatableException refuse(Code code, int pc) { return machine.refusal((String) code.constants[code.ops[pc + 1]]); }

    void callSpecially(SimMethod method, int base) {
        switch (method.kind) {
            case SimMethod.SYNCHRONIZED -> callSynchronized(method, base);
            case SimMethod.NATIVE -> callNative(method, base);
            case SimMethod.BYTECODE -> vm.run(method, base);
            default -> {
                pushNative(method, base);
                throw machine.refusal(method.refusal);
            }
        }
    }

    private void callSynchronized(SimMethod method, int base) {
        SimObject lock = method.isStatic ? heap.mirror(method.owner.type) : vm.r[base];
        heap.monitors.enter(lock);
        try {
            vm.run(method, base);
        } finally {
            heap.monitors.exit(lock);
        }
    }

    private void pushNative(SimMethod method, int base) {
        int d = vm.depth + 1;
        if (d >= vm.depthLimit || base + Interpreter.NATIVE_SLOTS >= vm.slotLimit) throw stackOverflow();
        vm.depth = d;
        vm.frameMethods[d] = method;
        vm.framePcs[d] = -1;
        vm.frameTops[d] = base + Interpreter.NATIVE_SLOTS;
    }

    private void callNative(SimMethod method, int base) {
        pushNative(method, base);
        int d = vm.depth;
        vm.steps += 8;
        try {
            method.body.run(vm, base);
        } catch (SimThrow thrown) {
            vm.depth = d - 1;
            throw thrown;
        }
        vm.depth = d - 1;
    }

    /** Position of the handler, or -1. */
    int findHandler(Code code, int pc, SimObject thrown) {
        for (Code.Handler handler : code.handlers) {
            if (pc < handler.start || pc >= handler.end) continue;
            if (handler.type == null) return handler.target;
            if (handler.resolved == null) handler.resolved = machine.universe.find(handler.type);
            // A class that does not exist has no instances.
            if (handler.resolved != null && machine.classOf(thrown.type).isSubtypeOf(handler.resolved)) return handler.target;
        }
        return -1;
    }

    // Constants and types

    void resolveConstant(Code code, int pc) {
        int index = code.ops[pc + 1];
        Object value = code.constants[index];
        code.constants[index] = switch (value) {
            case String text -> heap.string(text);
            case Type type -> heap.mirror(findDescriptor(type.getDescriptor()));
            default -> throw new IllegalStateException("constant of " + value.getClass());
        };
        code.ops[pc] = Op.LDC_OBJECT;
    }

    private TypeInfo findDescriptor(String descriptor) {
        TypeInfo type = machine.universe.ofDescriptor(descriptor);
        if (type == null) throw missing(descriptor.substring(descriptor.lastIndexOf('[') + 1).replace(";", "").substring(1));
        return type;
    }

    private SimThrow missing(String name) { return machine.exceptions.make("java/lang/NoClassDefFoundError", name); }

    private TypeInfo find(String name) {
        TypeInfo type = name.startsWith("[") ? machine.universe.ofDescriptor(name) : machine.universe.find(name);
        if (type == null) throw missing(name);
        return type;
    }

    private TypeInfo resolve(TypeSite site) {
        if (site.type == null) site.type = find(site.name);
        return site.type;
    }

    SimClass resolveNew(TypeSite site) {
        TypeInfo type = resolve(site);
        if (type.isAbstract()) throw machine.exceptions.make("java/lang/InstantiationError", type.javaName());
        if (type.node.name.equals(WordTypes.ADDRESS)) throw machine.refusal("machine address");
        SimClass resolved = machine.classOf(type);
        machine.initialiser.ensure(resolved);
        site.resolved = resolved;
        return resolved;
    }

    SimObject newArray(TypeSite site, int length) {
        TypeInfo type = resolve(site);
        return newArray(type, length);
    }

    SimObject newArray(TypeInfo type, int length) {
        if (length < 0) throw machine.exceptions.make("java/lang/NegativeArraySizeException", Integer.toString(length));
        return heap.allocateArray(type, length);
    }

    SimObject newMultiArray(TypeSite site, int first, int dimensions) {
        TypeInfo type = resolve(site);
        int[] lengths = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            lengths[i] = (int) vm.p[first + i];
            if (lengths[i] < 0) throw machine.exceptions.make("java/lang/NegativeArraySizeException", Integer.toString(lengths[i]));
        }
        return newMultiArray(type, lengths, 0);
    }

    SimObject newMultiArray(TypeInfo type, int[] lengths, int level) {
        SimObject array = heap.allocateArray(type, lengths[level]);
        if (level + 1 < lengths.length) {
            for (int i = 0; i < lengths[level]; i++) heap.setElement(array, i, newMultiArray(type.element, lengths, level + 1));
        }
        return array;
    }

    void checkCast(TypeSite site, SimObject object) {
        TypeInfo type = resolve(site);
        if (!machine.classOf(object.type).isSubtypeOf(type)) {
            throw machine.exceptions.make("java/lang/ClassCastException", castMessage(object.type, type));
        }
        site.lastSubtype = object.type;
    }

    /** The message that HotSpot gives when all classes are in modules without a name. */
    static String castMessage(TypeInfo from, TypeInfo to) {
        return "class " + from.javaName() + " cannot be cast to class " + to.javaName();
    }

    boolean instanceOf(TypeSite site, SimObject object) {
        TypeInfo type = resolve(site);
        if (!machine.classOf(object.type).isSubtypeOf(type)) return false;
        site.lastSubtype = object.type;
        return true;
    }

    void checkStore(SimObject array, SimObject value) {
        if (!machine.classOf(value.type).isSubtypeOf(array.type.element)) {
            throw machine.exceptions.make("java/lang/ArrayStoreException", value.type.javaName());
        }
    }

    void monitorExit(SimObject object) {
        if (!heap.monitors.exit(object)) throw machine.exceptions.make("java/lang/IllegalMonitorStateException", "current thread is not owner");
    }

    // Fields

    private FieldInfo resolve(FieldSite site, boolean isStatic) {
        TypeInfo owner = find(site.owner);
        FieldInfo field = machine.universe.resolveField(owner, site.name, site.descriptor);
        if (field == null) throw machine.exceptions.make("java/lang/NoSuchFieldError", site.toString());
        if (field.isStatic() != isStatic) {
            throw machine.exceptions.make("java/lang/IncompatibleClassChangeError", "Expected " + (isStatic ? "" : "non-") + "static field " + site);
        }
        site.field = field;
        site.offset = field.offset;
        return field;
    }

    void resolveField(Code code, int pc, boolean read) {
        FieldSite site = (FieldSite) code.constants[code.ops[pc + 1]];
        FieldInfo field = resolve(site, false);
        code.ops[pc + 2] = field.offset;
        code.ops[pc] = switch (field.descriptor.charAt(0)) {
            case 'Z', 'B' -> read ? Op.GETFIELD_BYTE : Op.PUTFIELD_BYTE;
            case 'C' -> read ? Op.GETFIELD_CHAR : Op.PUTFIELD_SHORT;
            case 'S' -> read ? Op.GETFIELD_SHORT : Op.PUTFIELD_SHORT;
            case 'I', 'F' -> read ? Op.GETFIELD_INT : Op.PUTFIELD_INT;
            case 'J', 'D' -> read ? Op.GETFIELD_LONG : Op.PUTFIELD_LONG;
            default -> read ? Op.GETFIELD_REFERENCE : Op.PUTFIELD_REFERENCE;
        };
    }

    private void resolveStaticField(FieldSite site) {
        FieldInfo field = resolve(site, true);
        SimClass holder = machine.classOf(field.owner);
        machine.initialiser.ensure(holder);
        site.statics = heap.statics(field.owner);
        site.holder = holder;
    }

    int getStatic(FieldSite site, int sp) {
        if (site.holder == null) resolveStaticField(site);
        else if (site.holder.state < SimClass.IN_PROGRESS) machine.initialiser.ensure(site.holder);
        if (machine.journal.isStrict()) machine.strictness.beforeStaticRead(site.field);
        SimObject statics = site.statics;
        int offset = site.offset;
        switch (site.descriptor.charAt(0)) {
            case 'Z', 'B' -> vm.p[sp] = statics.getByte(offset);
            case 'C' -> vm.p[sp] = statics.getShort(offset) & 0xffff;
            case 'S' -> vm.p[sp] = statics.getShort(offset);
            case 'I', 'F' -> vm.p[sp] = statics.getInt(offset);
            case 'J', 'D' -> {
                vm.p[sp] = statics.getLong(offset);
                return sp + 2;
            }
            default -> vm.r[sp] = statics.references[offset >> 2];
        }
        return sp + 1;
    }

    int putStatic(FieldSite site, int sp) {
        if (site.holder == null) resolveStaticField(site);
        else if (site.holder.state < SimClass.IN_PROGRESS) machine.initialiser.ensure(site.holder);
        if (machine.journal.isStrict()) machine.strictness.beforeStaticWrite(site.field);
        SimObject statics = site.statics;
        int offset = site.offset;
        switch (site.descriptor.charAt(0)) {
            case 'Z', 'B' -> heap.putByte(statics, offset, (byte) vm.p[--sp]);
            case 'C', 'S' -> heap.putShort(statics, offset, (short) vm.p[--sp]);
            case 'I', 'F' -> heap.putInt(statics, offset, (int) vm.p[--sp]);
            case 'J', 'D' -> {
                sp -= 2;
                heap.putLong(statics, offset, vm.p[sp]);
            }
            default -> heap.putReference(statics, offset, vm.r[--sp]);
        }
        return sp;
    }

    // Methods

    private MethodInfo resolve(CallSite site) {
        TypeInfo owner = find(site.owner);
        MethodInfo method = machine.universe.resolveMethod(owner, site.name, site.descriptor);
        if (method == null) throw machine.exceptions.make("java/lang/NoSuchMethodError", "'" + site + "'");
        return method;
    }

    private static String polymorphicResult(String name) {
        return switch (name) {
            case "set", "setVolatile", "setOpaque", "setRelease" -> "V";
            case "compareAndSet", "weakCompareAndSet", "weakCompareAndSetPlain", "weakCompareAndSetAcquire", "weakCompareAndSetRelease" -> "Z";
            default -> "Ljava/lang/Object;";
        };
    }

    void resolveVirtual(CallSite site) {
        if (site.resolved != null || site.varHandle != null) return;
        if (site.owner.equals("java/lang/invoke/VarHandle") || site.owner.equals("java/lang/invoke/MethodHandle")) {
            MethodInfo generic = find(site.owner).method(site.name, POLYMORPHIC_ARGUMENTS + polymorphicResult(site.name));
            if (generic != null && generic.isNative()) {
                if (site.owner.endsWith("/MethodHandle")) throw machine.refusal("call of a method handle, MethodHandle." + site.name);
                site.varHandle = new VarHandleAccess(machine, site.name, site.descriptor);
                return;
            }
        }
        MethodInfo method = resolve(site);
        if (method.isStatic()) throw machine.exceptions.make("java/lang/IncompatibleClassChangeError", "Expected non-static method '" + method + "'");
        site.resolved = method;
    }

    /** The method that runs on a receiver; null if the call has been carried out here. */
    SimMethod selectVirtual(CallSite site, SimObject receiver, int first) {
        resolveVirtual(site);
        if (site.varHandle != null) {
            site.varHandle.run(vm, first);
            return null;
        }
        SimMethod method = site.more == null ? null : site.more.get(receiver.type);
        if (method == null) {
            method = select(receiver.type, site.resolved);
            site.remember(receiver.type, method);
        }
        return method;
    }

    /** Selection on a receiver's type; throws AbstractMethodError in the simulated program. */
    SimMethod select(TypeInfo receiver, MethodInfo resolved) {
        if (resolved.isPrivate()) return machine.methodOf(resolved);
        MethodInfo selected = machine.universe.selectMethod(receiver, resolved);
        if (selected == null || selected.isAbstract()) {
            SimMethod own = machine.methodOf(resolved);
            if (own.kind == SimMethod.NATIVE) return own;
            throw machine.exceptions.make("java/lang/AbstractMethodError", "Receiver class " + receiver.javaName()
                + " does not define or inherit an implementation of the resolved method '" + resolved + "'");
        }
        return machine.methodOf(selected);
    }

    SimMethod resolveSpecial(CallSite site) {
        MethodInfo method = resolve(site);
        if (method.isStatic()) throw machine.exceptions.make("java/lang/IncompatibleClassChangeError", "Expected non-static method '" + method + "'");
        TypeInfo caller = site.caller;
        if (!method.isConstructor() && !method.isPrivate() && !method.owner.isInterface() && caller.superclass != null
            && caller != method.owner && caller.superclass.isSubtypeOf(method.owner)) {
            method = machine.universe.selectMethod(caller.superclass, method);
        }
        if (method == null || method.isAbstract()) throw machine.exceptions.make("java/lang/AbstractMethodError", site.toString());
        site.target = machine.methodOf(method);
        return site.target;
    }

    SimMethod resolveStatic(CallSite site) {
        MethodInfo method = resolve(site);
        if (!method.isStatic()) throw machine.exceptions.make("java/lang/IncompatibleClassChangeError", "Expected static method '" + method + "'");
        site.target = machine.methodOf(method);
        return site.target;
    }

    /** Calls of methods that the simulator carries out itself do not initialise their class: what they stand for includes its initialisation. */
    void initialiseForCall(SimMethod target) {
        if (target.kind != SimMethod.NATIVE) machine.initialiser.ensure(target.owner);
    }

    // Stack and arithmetic

    /** The rarer stack operations; returns the new stack pointer. */
    int shuffle(int operation, int sp) {
        switch (operation) {
            case Op.SWAP -> {
                move(sp, sp - 1);
                move(sp - 1, sp - 2);
                move(sp - 2, sp);
                return sp;
            }
            case Op.DUP_X2 -> {
                move(sp, sp - 1);
                move(sp - 1, sp - 2);
                move(sp - 2, sp - 3);
                move(sp - 3, sp);
                return sp + 1;
            }
            case Op.DUP2_X1 -> {
                move(sp + 1, sp - 1);
                move(sp, sp - 2);
                move(sp - 1, sp - 3);
                move(sp - 2, sp + 1);
                move(sp - 3, sp);
                return sp + 2;
            }
            default -> {
                move(sp + 1, sp - 1);
                move(sp, sp - 2);
                move(sp - 1, sp - 3);
                move(sp - 2, sp - 4);
                move(sp - 3, sp + 1);
                move(sp - 4, sp);
                return sp + 2;
            }
        }
    }

    private void move(int to, int from) {
        vm.p[to] = vm.p[from];
        vm.r[to] = vm.r[from];
    }

    static int lookup(int[] ops, int pc, int key) {
        int count = ops[pc + 1];
        int keys = pc + 3;
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = ops[keys + middle];
            if (found == key) return ops[keys + count + middle];
            if (found < key) low = middle + 1;
            else high = middle - 1;
        }
        return ops[pc + 2];
    }

    /** Conversions and negations of floating point; returns the new stack pointer. */
    int convert(int opcode, int sp) {
        long[] p = vm.p;
        switch (opcode) {
            case Opcodes.FNEG -> p[sp - 1] = Interpreter.bits(-Interpreter.single(p[sp - 1]));
            case Opcodes.DNEG -> p[sp - 2] = Interpreter.bits(-Interpreter.wide(p[sp - 2]));
            case Opcodes.I2F -> p[sp - 1] = Interpreter.bits((float) (int) p[sp - 1]);
            case Opcodes.I2D -> {
                p[sp - 1] = Interpreter.bits((double) (int) p[sp - 1]);
                return sp + 1;
            }
            case Opcodes.L2F -> {
                p[sp - 2] = Interpreter.bits((float) p[sp - 2]);
                return sp - 1;
            }
            case Opcodes.L2D -> p[sp - 2] = Interpreter.bits((double) p[sp - 2]);
            case Opcodes.F2I -> p[sp - 1] = (int) Interpreter.single(p[sp - 1]);
            case Opcodes.F2L -> {
                p[sp - 1] = (long) Interpreter.single(p[sp - 1]);
                return sp + 1;
            }
            case Opcodes.F2D -> {
                p[sp - 1] = Interpreter.bits((double) Interpreter.single(p[sp - 1]));
                return sp + 1;
            }
            case Opcodes.D2I -> {
                p[sp - 2] = (int) Interpreter.wide(p[sp - 2]);
                return sp - 1;
            }
            case Opcodes.D2L -> p[sp - 2] = (long) Interpreter.wide(p[sp - 2]);
            default -> {
                p[sp - 2] = Interpreter.bits((float) Interpreter.wide(p[sp - 2]));
                return sp - 1;
            }
        }
        return sp;
    }

    /** Remainders and comparisons of floating point; returns the new stack pointer. */
    int floating(int opcode, int sp) {
        long[] p = vm.p;
        switch (opcode) {
            case Opcodes.FREM -> {
                p[sp - 2] = Interpreter.bits(Interpreter.single(p[sp - 2]) % Interpreter.single(p[sp - 1]));
                return sp - 1;
            }
            case Opcodes.DREM -> {
                p[sp - 4] = Interpreter.bits(Interpreter.wide(p[sp - 4]) % Interpreter.wide(p[sp - 2]));
                return sp - 2;
            }
            case Opcodes.FCMPL, Opcodes.FCMPG -> {
                p[sp - 2] = compare(Interpreter.single(p[sp - 2]), Interpreter.single(p[sp - 1]), opcode == Opcodes.FCMPG);
                return sp - 1;
            }
            default -> {
                p[sp - 4] = compare(Interpreter.wide(p[sp - 4]), Interpreter.wide(p[sp - 2]), opcode == Opcodes.DCMPG);
                return sp - 3;
            }
        }
    }

    private static int compare(double a, double b, boolean nanIsGreater) {
        if (a < b) return -1;
        if (a > b) return 1;
        if (a == b) return 0;
        return nanIsGreater ? 1 : -1;
    }
}
