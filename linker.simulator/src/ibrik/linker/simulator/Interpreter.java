package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.ObjectLayout;

/**
 * The interpreter loop. Two stacks run in parallel: {@link #p} holds primitive values, {@link #r} references; a slot's type decides which of the two is
 * valid. A callee's first locals are its arguments on the caller's stack, and its result takes their place.
 *
 * <p>{@link #run} calls itself for bytecode methods. It must stay below 8000 bytes of class file code, or HotSpot never compiles it: what is rare
 * or long is in {@link Operations}.
 */
final class Interpreter {
    /** Slots a native method may use from its first argument on, before the frames of what it calls. */
    static final int NATIVE_SLOTS = 32;
    private static final int BASE = ObjectLayout.ARRAY_BASE;
    private static final int BASE_WIDE = ObjectLayout.ARRAY_BASE_WIDE;

    final Machine machine;
    private final Heap heap;
    private final Journal journal;
    final Operations operations;

    final long[] p;
    final SimObject[] r;
    /** Frames: method, position of the instruction it is at, first slot above it. */
    final SimMethod[] frameMethods;
    final int[] framePcs;
    final int[] frameTops;
    /** The innermost frame; 0 is the ground. */
    int depth;
    /** Deepest frame a program may use; a little more is kept for handling the overflow. */
    int depthLimit;
    int slotLimit;

    /** Steps taken so far, about one per bytecode, and where to stop. */
    long steps;
    long stepLimit = Long.MAX_VALUE;

    Interpreter(Machine machine, int maximumDepth) {
        this.machine = machine;
        this.heap = machine.heap;
        this.journal = machine.journal;
        this.operations = new Operations(machine, this);
        int spare = 256;
        depthLimit = maximumDepth;
        slotLimit = maximumDepth * 24;
        p = new long[slotLimit + spare * 64];
        r = new SimObject[p.length];
        frameMethods = new SimMethod[maximumDepth + spare];
        framePcs = new int[maximumDepth + spare];
        frameTops = new int[maximumDepth + spare];
    }

    /** First free slot above the innermost frame. */
    int top() { return frameTops[depth]; }

    /** Calls a method whose arguments lie at {@code base}. */
    void call(SimMethod method, int base) {
        if (method.kind == SimMethod.BYTECODE) run(method, base);
        else operations.callSpecially(method, base);
    }

    void run(SimMethod method, int base) {
        Code code = method.code;
        if (code == null) code = operations.decode(method);
        final long[] p = this.p;
        final SimObject[] r = this.r;
        final int d = depth + 1;
        if (d >= depthLimit || base + code.frameSize >= slotLimit) throw operations.stackOverflow();
        depth = d;
        frameMethods[d] = method;
        framePcs[d] = 0;
        frameTops[d] = base + code.frameSize;
        if ((steps += code.entrySteps) > stepLimit) throw operations.outOfSteps();
        final int[] ops = code.ops;
        final Object[] constants = code.constants;
        int pc = 0;
        int sp = base + code.maxLocals;
        for (;;) {
            try {
                for (;;) {
                    switch (ops[pc]) {
                        case Op.CONST -> { p[sp++] = ops[pc + 1]; pc += 2; }
                        case Op.CONST2 -> { p[sp] = (ops[pc + 1] & 0xffffffffL) | (long) ops[pc + 2] << 32; sp += 2; pc += 3; }
                        case Op.NULL -> { r[sp++] = null; pc++; }
                        case Op.LDC_OBJECT -> { r[sp++] = (SimObject) constants[ops[pc + 1]]; pc += 2; }
                        case Op.LDC_UNRESOLVED -> { framePcs[d] = pc; operations.resolveConstant(code, pc); }
                        case Op.LOAD -> { p[sp++] = p[base + ops[pc + 1]]; pc += 2; }
                        case Op.LOAD2 -> { p[sp] = p[base + ops[pc + 1]]; sp += 2; pc += 2; }
                        case Op.ALOAD -> { r[sp++] = r[base + ops[pc + 1]]; pc += 2; }
                        case Op.STORE -> { p[base + ops[pc + 1]] = p[--sp]; pc += 2; }
                        case Op.STORE2 -> { sp -= 2; p[base + ops[pc + 1]] = p[sp]; pc += 2; }
                        case Op.ASTORE -> { r[base + ops[pc + 1]] = r[--sp]; pc += 2; }
                        case Op.IINC -> { int local = base + ops[pc + 1]; p[local] = (int) p[local] + ops[pc + 2]; p[local] = (int) p[local]; pc += 3; }

                        case Op.BALOAD -> { sp--; SimObject o = r[sp - 1]; int i = (int) p[sp]; check(o, i, d, pc); p[sp - 1] = o.getByte(BASE + (long) i); pc++; }
                        case Op.CALOAD -> { sp--; SimObject o = r[sp - 1]; int i = (int) p[sp]; check(o, i, d, pc); p[sp - 1] = o.getShort(BASE + 2L * i) & 0xffff; pc++; }
                        case Op.SALOAD -> { sp--; SimObject o = r[sp - 1]; int i = (int) p[sp]; check(o, i, d, pc); p[sp - 1] = o.getShort(BASE + 2L * i); pc++; }
                        case Op.IALOAD -> { sp--; SimObject o = r[sp - 1]; int i = (int) p[sp]; check(o, i, d, pc); p[sp - 1] = o.getInt(BASE + 4L * i); pc++; }
                        case Op.LALOAD -> { SimObject o = r[sp - 2]; int i = (int) p[sp - 1]; check(o, i, d, pc); p[sp - 2] = o.getLong(BASE_WIDE + 8L * i); pc++; }
                        case Op.AALOAD -> { sp--; SimObject o = r[sp - 1]; int i = (int) p[sp]; check(o, i, d, pc); r[sp - 1] = o.references[(BASE >> 2) + i]; pc++; }
                        case Op.BASTORE -> {
                            sp -= 3; SimObject o = r[sp]; int i = (int) p[sp + 1]; check(o, i, d, pc);
                            if (o.serial < journal.watch) { framePcs[d] = pc; journal.beforeWrite(o, BASE + i, 1); }
                            o.putByte(BASE + (long) i, (byte) p[sp + 2]); pc++;
                        }
                        case Op.CASTORE -> {
                            sp -= 3; SimObject o = r[sp]; int i = (int) p[sp + 1]; check(o, i, d, pc);
                            if (o.serial < journal.watch) { framePcs[d] = pc; journal.beforeWrite(o, BASE + 2 * i, 2); }
                            o.putShort(BASE + 2L * i, (short) p[sp + 2]); pc++;
                        }
                        case Op.IASTORE -> {
                            sp -= 3; SimObject o = r[sp]; int i = (int) p[sp + 1]; check(o, i, d, pc);
                            if (o.serial < journal.watch) { framePcs[d] = pc; journal.beforeWrite(o, BASE + 4 * i, 4); }
                            o.putInt(BASE + 4L * i, (int) p[sp + 2]); pc++;
                        }
                        case Op.LASTORE -> {
                            sp -= 4; SimObject o = r[sp]; int i = (int) p[sp + 1]; check(o, i, d, pc);
                            if (o.serial < journal.watch) { framePcs[d] = pc; journal.beforeWrite(o, BASE_WIDE + 8 * i, 8); }
                            o.putLong(BASE_WIDE + 8L * i, p[sp + 2]); pc++;
                        }
                        case Op.AASTORE -> {
                            sp -= 3; SimObject o = r[sp]; int i = (int) p[sp + 1]; check(o, i, d, pc);
                            SimObject value = r[sp + 2];
                            if (value != null && value.type != o.type.element) { framePcs[d] = pc; operations.checkStore(o, value); }
                            if (o.serial < journal.watch) { framePcs[d] = pc; journal.beforeReferenceWrite(o, (BASE >> 2) + i); }
                            o.references[(BASE >> 2) + i] = value; pc++;
                        }

                        case Op.POP -> { sp--; pc++; }
                        case Op.POP2 -> { sp -= 2; pc++; }
                        case Op.DUP -> { p[sp] = p[sp - 1]; r[sp] = r[sp - 1]; sp++; pc++; }
                        case Op.DUP_X1 -> {
                            p[sp] = p[sp - 1]; r[sp] = r[sp - 1]; p[sp - 1] = p[sp - 2]; r[sp - 1] = r[sp - 2]; p[sp - 2] = p[sp]; r[sp - 2] = r[sp];
                            sp++; pc++;
                        }
                        case Op.DUP2 -> { p[sp] = p[sp - 2]; r[sp] = r[sp - 2]; p[sp + 1] = p[sp - 1]; r[sp + 1] = r[sp - 1]; sp += 2; pc++; }
                        case Op.DUP_X2, Op.DUP2_X1, Op.DUP2_X2, Op.SWAP -> { sp = operations.shuffle(ops[pc], sp); pc++; }

                        case Op.IADD -> { sp--; p[sp - 1] = (int) p[sp - 1] + (int) p[sp]; pc++; }
                        case Op.ISUB -> { sp--; p[sp - 1] = (int) p[sp - 1] - (int) p[sp]; pc++; }
                        case Op.IMUL -> { sp--; p[sp - 1] = (int) p[sp - 1] * (int) p[sp]; pc++; }
                        case Op.IDIV -> { sp--; if ((int) p[sp] == 0) throw divisionByZero(d, pc); p[sp - 1] = (int) p[sp - 1] / (int) p[sp]; pc++; }
                        case Op.IREM -> { sp--; if ((int) p[sp] == 0) throw divisionByZero(d, pc); p[sp - 1] = (int) p[sp - 1] % (int) p[sp]; pc++; }
                        case Op.INEG -> { p[sp - 1] = -(int) p[sp - 1]; pc++; }
                        case Op.ISHL -> { sp--; p[sp - 1] = (int) p[sp - 1] << (int) p[sp]; pc++; }
                        case Op.ISHR -> { sp--; p[sp - 1] = (int) p[sp - 1] >> (int) p[sp]; pc++; }
                        case Op.IUSHR -> { sp--; p[sp - 1] = (int) p[sp - 1] >>> (int) p[sp]; pc++; }
                        case Op.IAND, Op.LAND -> { int n = ops[pc] == Op.IAND ? 1 : 2; sp -= n; p[sp - n] &= p[sp]; pc++; }
                        case Op.IOR, Op.LOR -> { int n = ops[pc] == Op.IOR ? 1 : 2; sp -= n; p[sp - n] |= p[sp]; pc++; }
                        case Op.IXOR, Op.LXOR -> { int n = ops[pc] == Op.IXOR ? 1 : 2; sp -= n; p[sp - n] ^= p[sp]; pc++; }
                        case Op.LADD -> { sp -= 2; p[sp - 2] += p[sp]; pc++; }
                        case Op.LSUB -> { sp -= 2; p[sp - 2] -= p[sp]; pc++; }
                        case Op.LMUL -> { sp -= 2; p[sp - 2] *= p[sp]; pc++; }
                        case Op.LDIV -> { sp -= 2; if (p[sp] == 0) throw divisionByZero(d, pc); p[sp - 2] /= p[sp]; pc++; }
                        case Op.LREM -> { sp -= 2; if (p[sp] == 0) throw divisionByZero(d, pc); p[sp - 2] %= p[sp]; pc++; }
                        case Op.LNEG -> { p[sp - 2] = -p[sp - 2]; pc++; }
                        case Op.LSHL -> { sp--; p[sp - 2] <<= (int) p[sp]; pc++; }
                        case Op.LSHR -> { sp--; p[sp - 2] >>= (int) p[sp]; pc++; }
                        case Op.LUSHR -> { sp--; p[sp - 2] >>>= (int) p[sp]; pc++; }
                        case Op.LCMP -> { sp -= 4; p[sp] = Long.compare(p[sp], p[sp + 2]); sp++; pc++; }
                        case Op.I2L -> { sp++; pc++; }
                        case Op.L2I -> { sp--; p[sp - 1] = (int) p[sp - 1]; pc++; }
                        case Op.I2B -> { p[sp - 1] = (byte) p[sp - 1]; pc++; }
                        case Op.I2C -> { p[sp - 1] = (char) p[sp - 1]; pc++; }
                        case Op.I2S -> { p[sp - 1] = (short) p[sp - 1]; pc++; }
                        case Op.FADD -> { sp--; p[sp - 1] = bits(single(p[sp - 1]) + single(p[sp])); pc++; }
                        case Op.FSUB -> { sp--; p[sp - 1] = bits(single(p[sp - 1]) - single(p[sp])); pc++; }
                        case Op.FMUL -> { sp--; p[sp - 1] = bits(single(p[sp - 1]) * single(p[sp])); pc++; }
                        case Op.FDIV -> { sp--; p[sp - 1] = bits(single(p[sp - 1]) / single(p[sp])); pc++; }
                        case Op.DADD -> { sp -= 2; p[sp - 2] = bits(wide(p[sp - 2]) + wide(p[sp])); pc++; }
                        case Op.DSUB -> { sp -= 2; p[sp - 2] = bits(wide(p[sp - 2]) - wide(p[sp])); pc++; }
                        case Op.DMUL -> { sp -= 2; p[sp - 2] = bits(wide(p[sp - 2]) * wide(p[sp])); pc++; }
                        case Op.DDIV -> { sp -= 2; p[sp - 2] = bits(wide(p[sp - 2]) / wide(p[sp])); pc++; }
                        case Op.FLOAT1 -> { sp = operations.convert(ops[pc + 1], sp); pc += 2; }
                        case Op.FLOAT2 -> { sp = operations.floating(ops[pc + 1], sp); pc += 2; }

                        case Op.IFEQ -> { sp--; pc = (int) p[sp] == 0 ? ops[pc + 1] : pc + 2; }
                        case Op.IFNE -> { sp--; pc = (int) p[sp] != 0 ? ops[pc + 1] : pc + 2; }
                        case Op.IFLT -> { sp--; pc = (int) p[sp] < 0 ? ops[pc + 1] : pc + 2; }
                        case Op.IFGE -> { sp--; pc = (int) p[sp] >= 0 ? ops[pc + 1] : pc + 2; }
                        case Op.IFGT -> { sp--; pc = (int) p[sp] > 0 ? ops[pc + 1] : pc + 2; }
                        case Op.IFLE -> { sp--; pc = (int) p[sp] <= 0 ? ops[pc + 1] : pc + 2; }
                        case Op.IF_ICMPEQ -> { sp -= 2; pc = (int) p[sp] == (int) p[sp + 1] ? ops[pc + 1] : pc + 2; }
                        case Op.IF_ICMPNE -> { sp -= 2; pc = (int) p[sp] != (int) p[sp + 1] ? ops[pc + 1] : pc + 2; }
                        case Op.IF_ICMPLT -> { sp -= 2; pc = (int) p[sp] < (int) p[sp + 1] ? ops[pc + 1] : pc + 2; }
                        case Op.IF_ICMPGE -> { sp -= 2; pc = (int) p[sp] >= (int) p[sp + 1] ? ops[pc + 1] : pc + 2; }
                        case Op.IF_ICMPGT -> { sp -= 2; pc = (int) p[sp] > (int) p[sp + 1] ? ops[pc + 1] : pc + 2; }
                        case Op.IF_ICMPLE -> { sp -= 2; pc = (int) p[sp] <= (int) p[sp + 1] ? ops[pc + 1] : pc + 2; }
                        case Op.IF_ACMPEQ -> { sp -= 2; pc = r[sp] == r[sp + 1] ? ops[pc + 1] : pc + 2; }
                        case Op.IF_ACMPNE -> { sp -= 2; pc = r[sp] != r[sp + 1] ? ops[pc + 1] : pc + 2; }
                        case Op.IFNULL -> { sp--; pc = r[sp] == null ? ops[pc + 1] : pc + 2; }
                        case Op.IFNONNULL -> { sp--; pc = r[sp] != null ? ops[pc + 1] : pc + 2; }
                        case Op.GOTO -> pc = ops[pc + 1];
                        case Op.TABLESWITCH -> {
                            int key = (int) p[--sp];
                            pc = key < ops[pc + 1] || key > ops[pc + 2] ? ops[pc + 3] : ops[pc + 4 + key - ops[pc + 1]];
                        }
                        case Op.LOOKUPSWITCH -> pc = Operations.lookup(ops, pc, (int) p[--sp]);
                        case Op.LOOP -> {
                            if ((steps += ops[pc + 1]) > stepLimit) { framePcs[d] = pc; throw operations.outOfSteps(); }
                            pc += 2;
                        }

                        case Op.RETURN -> { depth = d - 1; return; }
                        case Op.RETURN1, Op.RETURN2 -> { depth = d - 1; p[base] = p[sp - (ops[pc] == Op.RETURN1 ? 1 : 2)]; return; }
                        case Op.ARETURN -> { depth = d - 1; r[base] = r[sp - 1]; return; }

                        case Op.GETSTATIC -> { framePcs[d] = pc; sp = operations.getStatic((FieldSite) constants[ops[pc + 1]], sp); pc += 2; }
                        case Op.PUTSTATIC -> { framePcs[d] = pc; sp = operations.putStatic((FieldSite) constants[ops[pc + 1]], sp); pc += 2; }
                        case Op.GETFIELD -> { framePcs[d] = pc; operations.resolveField(code, pc, true); }
                        case Op.GETFIELD_BYTE -> { SimObject o = r[sp - 1]; if (o == null) throw nullPointer(d, pc); p[sp - 1] = o.getByte(ops[pc + 2]); pc += 3; }
                        case Op.GETFIELD_CHAR -> { SimObject o = r[sp - 1]; if (o == null) throw nullPointer(d, pc); p[sp - 1] = o.getShort(ops[pc + 2]) & 0xffff; pc += 3; }
                        case Op.GETFIELD_SHORT -> { SimObject o = r[sp - 1]; if (o == null) throw nullPointer(d, pc); p[sp - 1] = o.getShort(ops[pc + 2]); pc += 3; }
                        case Op.GETFIELD_INT -> { SimObject o = r[sp - 1]; if (o == null) throw nullPointer(d, pc); p[sp - 1] = o.getInt(ops[pc + 2]); pc += 3; }
                        case Op.GETFIELD_LONG -> { SimObject o = r[sp - 1]; if (o == null) throw nullPointer(d, pc); p[sp - 1] = o.getLong(ops[pc + 2]); sp++; pc += 3; }
                        case Op.GETFIELD_REFERENCE -> { SimObject o = r[sp - 1]; if (o == null) throw nullPointer(d, pc); r[sp - 1] = o.references[ops[pc + 2] >> 2]; pc += 3; }
                        case Op.PUTFIELD -> { framePcs[d] = pc; operations.resolveField(code, pc, false); }
                        case Op.PUTFIELD_BYTE -> { sp -= 2; prepareWrite(r[sp], ops[pc + 2], 1, d, pc); r[sp].putByte(ops[pc + 2], (byte) p[sp + 1]); pc += 3; }
                        case Op.PUTFIELD_SHORT -> { sp -= 2; prepareWrite(r[sp], ops[pc + 2], 2, d, pc); r[sp].putShort(ops[pc + 2], (short) p[sp + 1]); pc += 3; }
                        case Op.PUTFIELD_INT -> { sp -= 2; prepareWrite(r[sp], ops[pc + 2], 4, d, pc); r[sp].putInt(ops[pc + 2], (int) p[sp + 1]); pc += 3; }
                        case Op.PUTFIELD_LONG -> { sp -= 3; prepareWrite(r[sp], ops[pc + 2], 8, d, pc); r[sp].putLong(ops[pc + 2], p[sp + 1]); pc += 3; }
                        case Op.PUTFIELD_REFERENCE -> {
                            sp -= 2; SimObject o = r[sp]; if (o == null) throw nullPointer(d, pc);
                            int index = ops[pc + 2] >> 2;
                            if (o.serial < journal.watch) { framePcs[d] = pc; journal.beforeReferenceWrite(o, index); }
                            o.references[index] = r[sp + 1]; pc += 3;
                        }

                        case Op.INVOKEVIRTUAL -> {
                            framePcs[d] = pc;
                            CallSite site = (CallSite) constants[ops[pc + 1]];
                            int first = sp - site.argumentSlots;
                            SimObject receiver = r[first];
                            SimMethod target;
                            if (receiver == null) { operations.resolveVirtual(site); throw nullPointer(d, pc); }
                            if (receiver.type == site.type0) target = site.method0;
                            else if (receiver.type == site.type1) target = site.method1;
                            else target = operations.selectVirtual(site, receiver, first);
                            if (target == null) { sp = first + site.resultSlots; pc += 2; continue; }
                            if (target.kind == SimMethod.BYTECODE) run(target, first);
                            else operations.callSpecially(target, first);
                            sp = first + site.resultSlots; pc += 2;
                        }
                        case Op.INVOKESPECIAL -> {
                            framePcs[d] = pc;
                            CallSite site = (CallSite) constants[ops[pc + 1]];
                            SimMethod target = site.target;
                            if (target == null) target = operations.resolveSpecial(site);
                            int first = sp - site.argumentSlots;
                            if (r[first] == null) throw nullPointer(d, pc);
                            if (target.kind == SimMethod.BYTECODE) run(target, first);
                            else operations.callSpecially(target, first);
                            sp = first + site.resultSlots; pc += 2;
                        }
                        case Op.INVOKESTATIC -> {
                            framePcs[d] = pc;
                            CallSite site = (CallSite) constants[ops[pc + 1]];
                            SimMethod target = site.target;
                            if (target == null) target = operations.resolveStatic(site);
                            int first = sp - site.argumentSlots;
                            if (target.owner.state < SimClass.IN_PROGRESS) operations.initialiseForCall(target);
                            if (target.kind == SimMethod.BYTECODE) run(target, first);
                            else operations.callSpecially(target, first);
                            sp = first + site.resultSlots; pc += 2;
                        }

                        case Op.NEW -> {
                            framePcs[d] = pc;
                            TypeSite site = (TypeSite) constants[ops[pc + 1]];
                            SimClass type = site.resolved;
                            if (type == null || type.state < SimClass.IN_PROGRESS) type = operations.resolveNew(site);
                            r[sp++] = heap.allocate(type.type); pc += 2;
                        }
                        case Op.NEWARRAY -> { framePcs[d] = pc; r[sp - 1] = operations.newArray((TypeSite) constants[ops[pc + 1]], (int) p[sp - 1]); pc += 2; }
                        case Op.MULTIANEWARRAY -> {
                            framePcs[d] = pc; sp -= ops[pc + 2];
                            r[sp] = operations.newMultiArray((TypeSite) constants[ops[pc + 1]], sp, ops[pc + 2]); sp++; pc += 3;
                        }
                        case Op.ARRAYLENGTH -> { SimObject o = r[sp - 1]; if (o == null) throw nullPointer(d, pc); p[sp - 1] = o.length; pc++; }
                        case Op.ATHROW -> { SimObject o = r[sp - 1]; if (o == null) throw nullPointer(d, pc); framePcs[d] = pc; throw new SimThrow(o); }
                        case Op.CHECKCAST -> {
                            SimObject o = r[sp - 1];
                            if (o != null) {
                                TypeSite site = (TypeSite) constants[ops[pc + 1]];
                                if (o.type != site.lastSubtype) { framePcs[d] = pc; operations.checkCast(site, o); }
                            }
                            pc += 2;
                        }
                        case Op.INSTANCEOF -> {
                            SimObject o = r[sp - 1];
                            if (o == null) {
                                p[sp - 1] = 0;
                            } else {
                                TypeSite site = (TypeSite) constants[ops[pc + 1]];
                                if (o.type == site.lastSubtype) p[sp - 1] = 1;
                                else { framePcs[d] = pc; p[sp - 1] = operations.instanceOf(site, o) ? 1 : 0; }
                            }
                            pc += 2;
                        }
                        case Op.MONITORENTER -> { SimObject o = r[--sp]; if (o == null) throw nullPointer(d, pc); heap.monitors.enter(o); pc++; }
                        case Op.MONITOREXIT -> { SimObject o = r[--sp]; if (o == null) throw nullPointer(d, pc); framePcs[d] = pc; operations.monitorExit(o); pc++; }
                        default -> { framePcs[d] = pc; throw operations.refuse(code, pc); }
                    }
                }
            } catch (SimThrow thrown) {
                depth = d;
                framePcs[d] = pc;
                pc = operations.findHandler(code, pc, thrown.thrown);
                if (pc < 0) {
                    depth = d - 1;
                    throw thrown;
                }
                sp = base + code.maxLocals;
                r[sp++] = thrown.thrown;
            }
        }
    }

    private void check(SimObject array, int index, int d, int pc) {
        if (array == null) throw nullPointer(d, pc);
        if (index < 0 || index >= array.length) throw outOfBounds(d, pc, index, array.length);
    }

    private void prepareWrite(SimObject object, int offset, int size, int d, int pc) {
        if (object == null) throw nullPointer(d, pc);
        if (object.serial < journal.watch) {
            framePcs[d] = pc;
            journal.beforeWrite(object, offset, size);
        }
    }

    private SimThrow nullPointer(int d, int pc) {
        framePcs[d] = pc;
        return machine.exceptions.make("java/lang/NullPointerException");
    }

    private SimThrow divisionByZero(int d, int pc) {
        framePcs[d] = pc;
        return machine.exceptions.make("java/lang/ArithmeticException", "/ by zero");
    }

    private SimThrow outOfBounds(int d, int pc, int index, int length) {
        framePcs[d] = pc;
        return machine.exceptions.make("java/lang/ArrayIndexOutOfBoundsException", "Index " + index + " out of bounds for length " + length);
    }

    static float single(long slot) { return Float.intBitsToFloat((int) slot); }
    static double wide(long slot) { return Double.longBitsToDouble(slot); }
    static long bits(float value) { return Float.floatToRawIntBits(value); }
    static long bits(double value) { return Double.doubleToRawLongBits(value); }

    /** The type of the class whose code is running {@code frames} frames below the innermost, or null. */
    TypeInfo frameOwner(int frames) {
        int index = depth - frames;
        return index > 0 && frameMethods[index] != null ? frameMethods[index].owner.type : null;
    }
}
