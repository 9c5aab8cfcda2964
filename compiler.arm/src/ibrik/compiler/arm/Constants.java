package ibrik.compiler.arm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ibrik.assembler.arm.Assembler;
import ibrik.assembler.arm.Cond;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.lir.LirInstruction;
import ibrik.compiler.core.lir.VirtualRegister;
import ibrik.compiler.core.target.Symbol;

/// Registers that hold constants and addresses. In a loop they are defined once, at the entry; elsewhere once a block, before the first use. All can be recomputed anywhere.
final class Constants {
    private record Key(Object what, long bits, boolean reference) {
    }

    private record Local(VirtualRegister register, List<LirInstruction> firstUse) {
    }

    private final Selector selector;
    private final Map<Key, VirtualRegister> global = new HashMap<>();
    private final List<LirInstruction> globalDefinitions = new ArrayList<>();
    private Map<Key, Local> local = new HashMap<>();
    private final List<Key> order = new ArrayList<>();

    Constants(Selector selector) {
        this.selector = selector;
    }

    VirtualRegister integer(int value, boolean reference) {
        return get(new Key(Type.INT, value, reference));
    }

    VirtualRegister symbol(Value v) {
        return get(new Key(v.aux, v.imm, v.type == Type.REF));
    }

    VirtualRegister floating(Value v) {
        return get(new Key(v.type, v.imm, false));
    }

    /// A double register with these 64 bits.
    VirtualRegister twice(long bits) {
        return get(new Key(Type.DOUBLE, bits, false));
    }

    /// A register of its own for one use of constant or symbol `v` (or the upper half of a LONG).
    VirtualRegister fresh(Value v, boolean upper) {
        VirtualRegister register = create(key(v, upper));
        selector.add(register.rematerialise.into(register));
        return register;
    }

    /// Defines `d` as constant or symbol `v`.
    void into(VirtualRegister d, Value v, boolean upper) {
        selector.add(recipe(key(v, upper)).into(d));
    }

    private static Key key(Value v, boolean upper) {
        return v.isConstant() ? v.type.isFloating() ? new Key(v.type, v.imm, false)
                : new Key(Type.INT, (int) (upper ? v.imm >> 32 : v.imm), v.type == Type.REF) : new Key(v.aux, v.imm, v.type == Type.REF);
    }

    private VirtualRegister get(Key key) {
        boolean hot = selector.block.frequency > 1.01 * selector.graph.entry().frequency;
        if (hot || global.containsKey(key)) {
            VirtualRegister register = global.get(key);
            if (register == null) {
                register = create(key);
                global.put(key, register);
                globalDefinitions.add(register.rematerialise.into(register));
            }
            return register;
        }
        Local known = local.get(key);
        if (known == null) order.add(key);
        VirtualRegister register = known == null ? create(key) : known.register;
        local.put(key, new Local(register, selector.current()));
        return register;
    }

    /// Puts the definitions of the block's own constants before their first uses.
    void endBlock() {
        for (Key key : order) {
            Local l = local.get(key);
            l.firstUse.addFirst(l.register.rematerialise.into(l.register));
        }
        order.clear();
        local = new HashMap<>();
    }

    /// Definitions for the entry block.
    List<LirInstruction> global() {
        return globalDefinitions;
    }

    private VirtualRegister create(Key key) {
        boolean floating = key.what == Type.FLOAT || key.what == Type.DOUBLE;
        VirtualRegister register = selector.lir.newRegister(floating, key.what == Type.DOUBLE ? 8 : 4, key.reference);
        register.rematerialise = recipe(key);
        return register;
    }

    private static VirtualRegister.Rematerialise recipe(Key key) {
        return switch (key.what) {
            case Type t when t == Type.INT -> r -> load(r, (int) key.bits);
            case Type t when t == Type.FLOAT -> r -> single(r, (int) key.bits);
            case Symbol symbol -> r -> address(r, symbol, (int) key.bits);
            default -> r -> twice(r, key.bits);
        };
    }

    static ArmInstruction load(VirtualRegister r, int value) {
        ArmInstruction i = new ArmInstruction("mov");
        i.immediate = value;
        i.out(r);
        return i.encode(out -> out.load(i.def(0), value));
    }

    private static ArmInstruction address(VirtualRegister r, Symbol symbol, int addend) {
        ArmInstruction i = new ArmInstruction("address");
        i.data = symbol;
        i.out(r);
        return i.encode(out -> out.load(i.def(0), symbol, addend));
    }

    private static ArmInstruction single(VirtualRegister r, int bits) {
        float value = Float.intBitsToFloat(bits);
        ArmInstruction i = new ArmInstruction("vmov.f32");
        i.data = value;
        i.out(r);
        return i.encode(out -> {
            if (Assembler.encodable(value)) out.asm.vmov(Cond.AL, i.defS(0), value);
            else out.asm.vldr(Cond.AL, i.defS(0), out.pool.single(bits));
        });
    }

    private static ArmInstruction twice(VirtualRegister r, long bits) {
        double value = Double.longBitsToDouble(bits);
        ArmInstruction i = new ArmInstruction("vmov.f64");
        i.data = value;
        i.out(r);
        return i.encode(out -> {
            if (Assembler.encodable(value)) out.asm.vmov(Cond.AL, i.defD(0), value);
            else out.asm.vldr(Cond.AL, i.defD(0), out.pool.twice(bits));
        });
    }
}
