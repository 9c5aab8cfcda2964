package ibrik.compiler.core.frontend;

import static org.objectweb.asm.Opcodes.*;

import ibrik.compiler.core.ir.Access;
import ibrik.compiler.core.ir.MemoryAux;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Order;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.compiler.core.target.RuntimeEntry;
import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import ibrik.linker.model.WordTypes;
import ibrik.runtime.layout.ObjectLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Translates what touches objects: fields, arrays, types, allocation and calls. */
final class ObjectTranslator {
    private static final String[] PRIMITIVE_ARRAYS = {"[Z", "[C", "[F", "[D", "[B", "[S", "[I", "[J"};
    private final MethodBuilder builder;
    private final Types types;

    ObjectTranslator(MethodBuilder builder) {
        this.builder = builder;
        types = builder.types;
    }

    // ---- fields

    void field(int opcode, FieldInsnNode instruction) {
        FieldInfo field = types.field(instruction.owner, instruction.name, instruction.desc);
        Access access = Types.access(builder.graph, field.descriptor);
        boolean isStatic = opcode == GETSTATIC || opcode == PUTSTATIC;
        MemoryAux memory = MemoryAux.field(access, isStatic ? 0 : field.offset);
        if (field.isVolatile()) memory = memory.withOrder(Order.VOLATILE);
        if (!isStatic && isImmutable(field)) memory = memory.asImmutable();
        if (opcode == GETSTATIC || opcode == GETFIELD) {
            Value base = isStatic ? builder.symbol(new Symbol.StaticField(field)) : builder.nonNull(builder.pop());
            Value value = builder.load(memory, base);
            if (value.type == Type.REF && value.declared == null) value.declared = types.declared(field.descriptor);
            builder.push(value, field.descriptor);
            return;
        }
        Value value = builder.pop(field.descriptor);
        value = word(value, field.descriptor);
        Value base = isStatic ? builder.symbol(new Symbol.StaticField(field)) : builder.nonNull(builder.pop());
        if (!isStatic && access == Access.REF) builder.value(Op.LOG_BARRIER, Type.VOID, base);
        builder.store(memory, base, value);
    }

    /**
     * Fields of the library's value-like classes never change once a reader can see the object. That of Integer is not among them: an unchanging INT at its place is an array's length,
     * which is never negative.
     */
    private boolean isImmutable(FieldInfo field) {
        if (!field.isFinal() || builder.method.owner == field.owner && builder.method.isConstructor()) return false;
        return switch (field.owner.name) {
            case "java/lang/String", "java/lang/Long", "java/lang/Double", "java/lang/Character", "java/lang/Byte", "java/lang/Short" -> true;
            default -> false;
        };
    }

    /** null in the place of a machine word is its zero. */
    private Value word(Value value, String descriptor) {
        return Types.isWord(descriptor) && value.type == Type.REF && value.isConstant(0) ? builder.wordConstant(0) : value;
    }

    // ---- arrays

    private static Access elementAccess(int index) {
        return switch (index) {
            case 0 -> Access.I32;
            case 1 -> Access.I64;
            case 2 -> Access.F32;
            case 3 -> Access.F64;
            case 4 -> Access.REF;
            case 5 -> Access.I8;
            case 6 -> Access.U16;
            default -> Access.I16;
        };
    }

    private static MemoryAux element(Access access) {
        return MemoryAux.element(access, access.size() == 8 ? ObjectLayout.ARRAY_BASE_WIDE : ObjectLayout.ARRAY_BASE);
    }

    void loadElement(int opcode) {
        Access access = elementAccess(opcode - IALOAD);
        Value index = builder.pop();
        Value array = builder.nonNull(builder.pop());
        index = builder.value(Op.BOUNDS_CHECK, Type.INT, index, builder.arrayLength(array));
        Value value = builder.load(element(access), array, index);
        if (access == Access.REF && array.declared != null && array.declared.isArray()) value.declared = Types.trusted(array.declared.element);
        if (access.size() == 8) builder.pushWide(value);
        else builder.push(value);
    }

    void storeElement(int opcode) {
        Access access = elementAccess(opcode - IASTORE);
        Value value = access.size() == 8 ? builder.popWide() : builder.pop();
        Value index = builder.pop();
        Value array = builder.nonNull(builder.pop());
        index = builder.value(Op.BOUNDS_CHECK, Type.INT, index, builder.arrayLength(array));
        if (access == Access.REF) {
            builder.value(Op.STORE_CHECK, Type.REF, array, value);
            builder.value(Op.LOG_BARRIER, Type.VOID, array);
        }
        builder.store(element(access), array, index, value);
    }

    void newPrimitiveArray(int code) { newArray(types.require(PRIMITIVE_ARRAYS[code - T_BOOLEAN])); }

    private void newArray(TypeInfo type) {
        builder.push(allocated(builder.value(Op.NEW_ARRAY, Type.REF, type, 0, builder.pop()), type));
    }

    private static Value allocated(Value value, TypeInfo type) {
        value.declared = type;
        value.exact = true;
        return value;
    }

    void newMultiArray(String descriptor, int dimensions) {
        List<Value> lengths = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) lengths.addFirst(builder.pop());
        TypeInfo type = types.require(descriptor);
        if (dimensions == 1) {
            builder.push(lengths.getFirst());
            newArray(type);
            return;
        }
        TypeInfo ints = types.require("[I");
        Value counts = allocated(builder.value(Op.NEW_ARRAY, Type.REF, ints, 0, builder.intConstant(dimensions)), ints);
        for (int i = 0; i < dimensions; i++) builder.store(element(Access.I32), counts, builder.intConstant(i), lengths.get(i));
        MethodInfo allocate = types.runtime(RuntimeEntry.ALLOCATE_MULTI);
        builder.push(allocated(builder.value(Op.CALL, Type.REF, allocate, 0, builder.mirror(type), counts), type));
    }

    // ---- types

    void type(int opcode, String name) {
        switch (opcode) {
            case NEW -> {
                TypeInfo type = types.require(name);
                builder.push(allocated(builder.value(Op.NEW, Type.REF, type, 0), type));
            }
            case ANEWARRAY -> newArray(types.require(name.startsWith("[") ? "[" + name : "[L" + name + ";"));
            case CHECKCAST -> {
                if (name.equals(WordTypes.ADDRESS)) return;
                builder.push(Casts.cast(builder, builder.pop(), types.find(name)));
            }
            default -> {
                TypeInfo type = types.find(name);
                Value object = builder.pop();
                builder.push(type == null ? builder.intConstant(0) : builder.value(Op.INSTANCE_OF, Type.INT, type, 0, object));
            }
        }
    }

    // ---- calls

    /** Translates a call; returns whether nothing follows it. */
    boolean invoke(int opcode, MethodInsnNode call) {
        Intrinsics.Body intrinsic = Intrinsics.find(call.owner, call.name, call.desc);
        boolean isStatic = opcode == INVOKESTATIC;
        List<Value> arguments = new ArrayList<>();
        org.objectweb.asm.Type[] parameters = org.objectweb.asm.Type.getArgumentTypes(call.desc);
        for (int i = parameters.length - 1; i >= 0; i--) {
            String descriptor = parameters[i].getDescriptor();
            arguments.add(word(builder.pop(descriptor), descriptor));
        }
        if (!isStatic) {
            Value receiver = builder.pop();
            boolean word = receiver.type != Type.REF || call.owner.equals(WordTypes.ADDRESS);
            arguments.add(word ? word(receiver, WordTypes.ADDRESS_DESCRIPTOR) : receiver);
        }
        Collections.reverse(arguments);
        String result = call.desc.substring(call.desc.indexOf(')') + 1);
        if (intrinsic != null) {
            Value value = intrinsic.build(new IntrinsicSite(builder, this, opcode, call), arguments.toArray(Value[]::new));
            if (!result.equals("V")) builder.push(value, result);
            return false;
        }
        Value value = plainCall(opcode, call, arguments);
        if (value == null) return true;
        if (!result.equals("V")) builder.push(value, result);
        return false;
    }

    /** The call itself; null if nothing can follow it. */
    Value plainCall(int opcode, MethodInsnNode call, List<Value> arguments) {
        MethodInfo method = types.method(call.owner, call.name, call.desc);
        Symbol link = LinkSymbols.of(method);
        if (link != null) return builder.symbol(link);
        String result = method.descriptor.substring(method.descriptor.indexOf(')') + 1);
        Type type = Types.type(builder.graph, result);
        if (opcode != INVOKESTATIC) arguments.set(0, builder.nonNull(arguments.getFirst()));
        Op op = Op.CALL;
        if (opcode == INVOKEVIRTUAL || opcode == INVOKEINTERFACE) {
            if (method.targets.isEmpty()) {
                builder.callNever(RuntimeEntry.THROW_NULL_POINTER);
                return null;
            }
            if (method.targets.size() == 1) method = method.targets.getFirst();
            else op = Op.CALL_DISPATCH;
        }
        Value value = builder.value(op, type, method, 0, arguments.toArray(Value[]::new));
        if (type == Type.REF) value.declared = types.declared(result);
        return value;
    }
}
