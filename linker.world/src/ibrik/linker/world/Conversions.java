package ibrik.linker.world;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Code that converts values as MethodHandle.asType does: widening, boxing, unboxing and casts. */
final class Conversions {
    static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private Conversions() {}

    static boolean isPrimitive(Type type) { return type.getSort() <= Type.DOUBLE; }

    /** Internal name of the class that boxes a primitive type. */
    static String wrapper(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> "java/lang/Void";
        };
    }

    /** The primitive type that a class boxes, or null. */
    static Type unboxed(Type wrapper) {
        if (wrapper.getSort() != Type.OBJECT) return null;
        return switch (wrapper.getInternalName()) {
            case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
            case "java/lang/Byte" -> Type.BYTE_TYPE;
            case "java/lang/Character" -> Type.CHAR_TYPE;
            case "java/lang/Short" -> Type.SHORT_TYPE;
            case "java/lang/Integer" -> Type.INT_TYPE;
            case "java/lang/Long" -> Type.LONG_TYPE;
            case "java/lang/Float" -> Type.FLOAT_TYPE;
            case "java/lang/Double" -> Type.DOUBLE_TYPE;
            default -> null;
        };
    }

    /** Converts the value on the stack; a void source becomes null or zero, a void target drops it. */
    static void convert(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) return;
        if (to.getSort() == Type.VOID) {
            code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        } else if (from.getSort() == Type.VOID) {
            code.visitInsn(isPrimitive(to) ? zero(to) : Opcodes.ACONST_NULL);
        } else if (isPrimitive(from)) {
            if (isPrimitive(to)) widen(code, from, to);
            else box(code, from);
        } else if (isPrimitive(to)) {
            unbox(code, from, to);
        } else if (!to.equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static int zero(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> Opcodes.LCONST_0;
            case Type.FLOAT -> Opcodes.FCONST_0;
            case Type.DOUBLE -> Opcodes.DCONST_0;
            default -> Opcodes.ICONST_0;
        };
    }

    static void box(MethodVisitor code, Type primitive) {
        String wrapper = wrapper(primitive);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf", "(" + primitive.getDescriptor() + ")L" + wrapper + ";", false);
    }

    private static void unbox(MethodVisitor code, Type from, Type to) {
        Type boxed = unboxed(from);
        if (boxed == null) {
            boxed = to;
            code.visitTypeInsn(Opcodes.CHECKCAST, wrapper(to));
        }
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, wrapper(boxed), boxed.getClassName() + "Value", "()" + boxed.getDescriptor(), false);
        widen(code, boxed, to);
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        int wide = kind(from);
        int target = kind(to);
        if (wide == target) {
            // Narrowing among the int kinds happens for VarHandle results only, where the value fits already.
            return;
        }
        int opcode = switch (wide * 4 + target) {
            case 1 -> Opcodes.I2L;
            case 2 -> Opcodes.I2F;
            case 3 -> Opcodes.I2D;
            case 6 -> Opcodes.L2F;
            case 7 -> Opcodes.L2D;
            case 11 -> Opcodes.F2D;
            default -> throw new WorldException("no conversion from " + from.getClassName() + " to " + to.getClassName() + " exists for a method handle");
        };
        code.visitInsn(opcode);
    }

    private static int kind(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> 1;
            case Type.FLOAT -> 2;
            case Type.DOUBLE -> 3;
            default -> 0;
        };
    }

    /** Loads the parameters of a descriptor from consecutive locals. Returns the next local. */
    static int loadAll(MethodVisitor code, Type[] types, int local) {
        for (Type type : types) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
            local += type.getSize();
        }
        return local;
    }

    /** Upper limits are enough: the compiler and the simulator work them out, or take them as sizes of arrays. */
    static void end(MethodVisitor code, int stack, int locals) {
        code.visitMaxs(stack, locals);
        code.visitEnd();
    }
}
