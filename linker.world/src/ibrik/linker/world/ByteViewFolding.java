package ibrik.linker.world;

import ibrik.linker.model.ByteView;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.SimObject;
import ibrik.linker.model.TypeInfo;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads and writes of wider values in byte arrays through constant VarHandles, by unaligned Unsafe accesses. Plain get and set only. */
final class ByteViewFolding {
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final String OWNER = "ibrik/generated/ByteViews";

    private ByteViewFolding() {}

    /** Why the access cannot be linked, or null. */
    static String refusal(String mode) {
        return mode.equals("get") || mode.equals("set") ? null : "VarHandle." + mode + " on a view of a byte array cannot be linked; only get and set can";
    }

    /** The method that does the access: the VarHandle (not looked at), byte[], index, and for set the value. */
    static MethodInfo helper(ClassUniverse universe, ByteView view, String mode, String descriptor) {
        TypeInfo holder = universe.find(OWNER);
        if (holder == null) {
            ClassNode node = new ClassNode(Opcodes.ASM9);
            node.version = Opcodes.V21;
            node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
            node.name = OWNER;
            node.superName = "java/lang/Object";
            holder = universe.defineGenerated(node, "java.base");
        }
        String name = mode + view.descriptor() + (view.bigEndian() ? "Big" : "Little");
        String full = "(Ljava/lang/invoke/VarHandle;" + descriptor.substring(1);
        MethodInfo known = holder.method(name, full);
        if (known != null) return known;
        MethodNode code = new MethodNode(Opcodes.ASM9, Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, full, null, null);
        code.visitAnnotation("Ljdk/internal/vm/annotation/Hidden;", true).visitEnd();
        emit(code, universe, view, mode, descriptor);
        return universe.addMethod(holder, code);
    }

    private static void emit(MethodNode code, ClassUniverse universe, ByteView view, String mode, String descriptor) {
        Type[] given = Type.getArgumentTypes(descriptor);
        Type value = Type.getType(view.descriptor());
        boolean floating = value == Type.FLOAT_TYPE || value == Type.DOUBLE_TYPE;
        Type bits = value == Type.FLOAT_TYPE ? Type.INT_TYPE : value == Type.DOUBLE_TYPE ? Type.LONG_TYPE : value;
        String kind = switch (bits.getSort()) { case Type.SHORT -> "Short"; case Type.CHAR -> "Char"; case Type.INT -> "Int"; default -> "Long"; };
        code.visitCode();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, UNSAFE, "getUnsafe", "()L" + UNSAFE + ";", false);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        if (!given[0].getDescriptor().equals("[B")) code.visitTypeInsn(Opcodes.CHECKCAST, "[B");
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitLdcInsn(view.size());
        code.visitVarInsn(Opcodes.ALOAD, 1);
        if (!given[0].getDescriptor().equals("[B")) code.visitTypeInsn(Opcodes.CHECKCAST, "[B");
        code.visitInsn(Opcodes.ARRAYLENGTH);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "checkFromIndexSize", "(III)I", false);
        code.visitInsn(Opcodes.I2L);
        code.visitLdcInsn((long) SimObject.arrayBase(universe.find("[B")));
        code.visitInsn(Opcodes.LADD);
        String letter = bits.getDescriptor();
        Type returned = Type.getReturnType(descriptor);
        if (mode.equals("get")) {
            code.visitInsn(view.bigEndian() ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, UNSAFE, "get" + kind + "Unaligned", "(Ljava/lang/Object;JZ)" + letter, false);
            if (value == Type.FLOAT_TYPE) code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Float", "intBitsToFloat", "(I)F", false);
            if (value == Type.DOUBLE_TYPE) code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Double", "longBitsToDouble", "(J)D", false);
            Conversions.convert(code, value, returned);
        } else {
            code.visitVarInsn(given[2].getOpcode(Opcodes.ILOAD), 3);
            Conversions.convert(code, given[2], value);
            if (floating) {
                String raw = value == Type.FLOAT_TYPE ? "floatToRawIntBits" : "doubleToRawLongBits";
                code.visitMethodInsn(Opcodes.INVOKESTATIC, Conversions.wrapper(value), raw, "(" + value.getDescriptor() + ")" + letter, false);
            }
            code.visitInsn(view.bigEndian() ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, UNSAFE, "put" + kind + "Unaligned", "(Ljava/lang/Object;J" + letter + "Z)V", false);
        }
        code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
        Conversions.end(code, 10, Type.getArgumentsAndReturnSizes(code.desc) >> 2);
    }
}
