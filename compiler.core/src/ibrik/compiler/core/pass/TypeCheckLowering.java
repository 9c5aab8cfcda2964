package ibrik.compiler.core.pass;

import ibrik.compiler.core.frontend.CompilationException;
import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Simplifier;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.TypeInfo;
import ibrik.runtime.layout.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;

/** INSTANCE_OF, CHECK_CAST and STORE_CHECK become loads from type descriptors and compares: see {@link TypeDescriptor}. */
public final class TypeCheckLowering implements Pass {
    @Override
    public void run(Graph graph, PassContext context) {
        List<Value> work = new ArrayList<>();
        for (Block block : graph.blocks) {
            for (Value value : block.values()) {
                if (value.op == Op.INSTANCE_OF || value.op == Op.CHECK_CAST || value.op == Op.STORE_CHECK) work.add(value);
            }
        }
        Writer writer = new Writer(graph, context);
        for (Value value : work) {
            switch (value.op) {
                case INSTANCE_OF -> writer.instanceOf(value);
                case CHECK_CAST -> writer.checkCast(value);
                default -> writer.storeCheck(value);
            }
        }
    }

    private static final class Writer extends Lowering {
        Writer(Graph graph, PassContext context) { super(graph, context.types()); }

        void instanceOf(Value value) {
            TypeInfo type = (TypeInfo) value.aux;
            Value object = value.arg(0);
            Block home = value.block;
            if (endsWithTestOf(home, value)) {
                boolean positive = home.condition == Condition.NE;
                Block yes = graph.newBlock();
                Block no = graph.newBlock();
                yes.frequency = home.frequency / 2;
                no.frequency = home.frequency / 2;
                home.splitEdge(positive ? 0 : 1, yes);
                home.splitEdge(positive ? 1 : 0, no);
                home.clearSuccessors();
                home.clearControls();
                position = value.position;
                home.remove(value);
                block = home;
                testOrNull(object, value.imm == 1, type, yes, no);
                return;
            }
            cut(value);
            Block yes = likelyBlock();
            Block no = likelyBlock();
            testOrNull(object, value.imm == 1, type, yes, no);
            block = yes;
            jump(tail);
            block = no;
            jump(tail);
            replace(value, phi(tail, Type.INT, value.position, List.of(intConstant(1), intConstant(0))));
        }

        private static boolean endsWithTestOf(Block home, Value value) {
            return home.kind == Block.Kind.IF && home.lastValue() == value && value.useCount() == 1 && home.control(0) == value && home.control(1).isConstant(0)
                    && (home.condition == Condition.NE || home.condition == Condition.EQ) && home.successor(0) != home.successor(1);
        }

        /** Goes to {@code yes} if the object is an instance, to {@code no} if it is null or none. */
        private void testOrNull(Value object, boolean notNull, TypeInfo type, Block yes, Block no) {
            if (!notNull && !Simplifier.isNonNull(object)) {
                Block some = likelyBlock();
                branch(Condition.EQ, object, nullConstant(), no, some);
                block = some;
            }
            test(object, type, yes, no);
        }

        private void test(Value object, TypeInfo type, Block yes, Block no) {
            if (type.isClass() && type.superclass == null) {
                jump(yes);
            } else if (type.isClass() && type.idLow < 0) {
                jump(no);
            } else if (type.isClass() && type.idCount > 0) {
                Value id = load(MemoryAux.field(Access.U16, TypeDescriptor.TYPE_ID).asImmutable(), classWord(object));
                branch(Condition.ULE, addition(id, -type.idLow), intConstant(type.idCount), yes, no);
            } else if (type.isClass() || type.isArray() && (type.element.isPrimitive() || type.testBit < 0 && isLeaf(type.element))) {
                branch(Condition.EQ, classInt(object), symbolInt(new Symbol.Descriptor(type)), yes, no);
            } else if (type.testBit < 0) {
                if (hasInstances(type)) {
                    throw new CompilationException("objects are tested for " + type + ", but the world gave that type no test bit");
                }
                jump(no);
            } else {
                MemoryAux memory = MemoryAux.field(Access.U8, TypeDescriptor.BITS + (type.testBit >> 3)).asImmutable();
                Value bits = load(memory, classWord(object));
                Value bit = value(Op.AND, Type.INT, bits, intConstant(1 << (type.testBit & 7)));
                branch(Condition.NE, bit, intConstant(0), yes, no);
            }
        }

        private static boolean isLeaf(TypeInfo type) { return type.isClass() && type.subtypes.isEmpty(); }

        private static boolean hasInstances(TypeInfo type) {
            if (type.instantiated) return true;
            for (TypeInfo subtype : type.subtypes) if (hasInstances(subtype)) return true;
            return false;
        }

        void checkCast(Value value) {
            TypeInfo type = (TypeInfo) value.aux;
            Value object = value.arg(0);
            cut(value);
            Block fail = rareBlock();
            if (value.imm == 0 && !Simplifier.isNonNull(object)) {
                Block some = likelyBlock();
                branch(Condition.EQ, object, nullConstant(), tail, some);
                block = some;
            }
            test(object, type, tail, fail);
            block = fail;
            throwFor(value, RuntimeEntry.THROW_CLASS_CAST, object, mirror(type));
            replace(value, object);
        }

        void storeCheck(Value value) {
            Value array = value.arg(0);
            Value stored = value.arg(1);
            cut(value);
            if (!Simplifier.isNonNull(stored)) {
                Block some = likelyBlock();
                branch(Condition.EQ, stored, nullConstant(), tail, some);
                block = some;
            }
            Value element = load(MemoryAux.field(Access.I32, TypeDescriptor.ELEMENT).asImmutable(), classWord(array));
            Block other = likelyBlock();
            branch(Condition.EQ, element, classInt(stored), tail, other);
            block = other;
            Block slow = rareBlock();
            slow.frequency = other.frequency / 16;
            branch(Condition.EQ, element, symbolInt(new Symbol.Descriptor(types.require("java/lang/Object"))), tail, slow);
            block = slow;
            Block fail = rareBlock();
            Value may = value(Op.CALL, Type.INT, types.runtime(RuntimeEntry.MAY_STORE), 0, array, stored);
            branch(Condition.NE, may, intConstant(0), tail, fail);
            block = fail;
            throwFor(value, RuntimeEntry.THROW_ARRAY_STORE, stored);
            replace(value, array);
        }
    }
}
