package ibrik.linker.world;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Pattern switches (java.lang.runtime.SwitchBootstraps): a method that enters a chain of tests at the label to restart from. Not supported: primitive
 * patterns, a preview feature, and labels made by other bootstrap methods than javac's for enum constants.
 */
final class SwitchDesugaring {
    private static final int TARGET = 0;

    private SwitchDesugaring() {}

    /** Writes the method of this site (target, restart index); false if a label is of a kind not supported. */
    static boolean emit(MethodNode code, InvokeDynamicInsnNode site) {
        Type target = Type.getArgumentTypes(site.desc)[0];
        if (Conversions.isPrimitive(target)) return false;
        boolean enums = site.bsm.getName().equals("enumSwitch");
        Object[] labels = site.bsmArgs;
        for (Object label : labels) if (label instanceof ConstantDynamic dynamic && EnumLabel.of(dynamic) == null) return false;
        code.visitCode();
        Label[] starts = new Label[labels.length + 1];
        for (int i = 0; i < starts.length; i++) starts[i] = new Label();
        Label none = starts[labels.length];
        Label notNull = new Label();
        code.visitVarInsn(Opcodes.ALOAD, TARGET);
        code.visitJumpInsn(Opcodes.IFNONNULL, notNull);
        code.visitInsn(Opcodes.ICONST_M1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(notNull);
        if (labels.length > 0) {
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitTableSwitchInsn(0, labels.length, none, starts);
        }
        for (int i = 0; i < labels.length; i++) {
            code.visitLabel(starts[i]);
            test(code, labels[i], target, enums, starts[i + 1]);
            code.visitLdcInsn(i);
            code.visitInsn(Opcodes.IRETURN);
        }
        code.visitLabel(none);
        code.visitLdcInsn(labels.length);
        code.visitInsn(Opcodes.IRETURN);
        Conversions.end(code, 4, 2);
        return true;
    }

    private static void test(MethodVisitor code, Object label, Type target, boolean enums, Label next) {
        switch (label) {
            case Type type -> {
                code.visitVarInsn(Opcodes.ALOAD, TARGET);
                code.visitTypeInsn(Opcodes.INSTANCEOF, type.getInternalName());
                code.visitJumpInsn(Opcodes.IFEQ, next);
            }
            case String constant when enums -> same(code, target.getInternalName(), constant, next);
            case ConstantDynamic dynamic -> {
                EnumLabel constant = EnumLabel.of(dynamic);
                same(code, constant.type(), constant.name(), next);
            }
            case Integer number -> number(code, number, next);
            default -> {
                code.visitLdcInsn(label);
                if (!(label instanceof String)) Conversions.box(code, primitive(label));
                code.visitVarInsn(Opcodes.ALOAD, TARGET);
                code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "equals", "(Ljava/lang/Object;)Z", false);
                code.visitJumpInsn(Opcodes.IFEQ, next);
            }
        }
    }

    private static Type primitive(Object label) {
        return label instanceof Long ? Type.LONG_TYPE : label instanceof Float ? Type.FLOAT_TYPE : Type.DOUBLE_TYPE;
    }

    private static void same(MethodVisitor code, String type, String name, Label next) {
        code.visitVarInsn(Opcodes.ALOAD, TARGET);
        code.visitFieldInsn(Opcodes.GETSTATIC, type, name, "L" + type + ";");
        code.visitJumpInsn(Opcodes.IF_ACMPNE, next);
    }

    /** An int label matches a Character, Byte, Short or Integer of that value. */
    private static void number(MethodVisitor code, int number, Label next) {
        Label character = new Label();
        Label matched = new Label();
        code.visitVarInsn(Opcodes.ALOAD, TARGET);
        code.visitTypeInsn(Opcodes.INSTANCEOF, "java/lang/Number");
        code.visitJumpInsn(Opcodes.IFEQ, character);
        code.visitVarInsn(Opcodes.ALOAD, TARGET);
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Number");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Number", "intValue", "()I", false);
        code.visitLdcInsn(number);
        code.visitJumpInsn(Opcodes.IF_ICMPNE, next);
        code.visitJumpInsn(Opcodes.GOTO, matched);
        code.visitLabel(character);
        code.visitVarInsn(Opcodes.ALOAD, TARGET);
        code.visitTypeInsn(Opcodes.INSTANCEOF, "java/lang/Character");
        code.visitJumpInsn(Opcodes.IFEQ, next);
        code.visitVarInsn(Opcodes.ALOAD, TARGET);
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Character");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Character", "charValue", "()C", false);
        code.visitLdcInsn(number);
        code.visitJumpInsn(Opcodes.IF_ICMPNE, next);
        code.visitLabel(matched);
    }

    /** javac's constant for a qualified enum label: ConstantBootstraps.invoke(EnumDesc.of, invoke(ClassDesc.of, "a.B"), "NAME"). */
    private record EnumLabel(String type, String name) {
        static EnumLabel of(ConstantDynamic dynamic) {
            if (!calls(dynamic, "of") || dynamic.getBootstrapMethodArgumentCount() != 3) return null;
            if (!(dynamic.getBootstrapMethodArgument(1) instanceof ConstantDynamic type) || !calls(type, "of")) return null;
            if (!(type.getBootstrapMethodArgument(1) instanceof String typeName)) return null;
            return dynamic.getBootstrapMethodArgument(2) instanceof String name ? new EnumLabel(typeName.replace('.', '/'), name) : null;
        }

        private static boolean calls(ConstantDynamic dynamic, String method) {
            return dynamic.getBootstrapMethod().getOwner().equals("java/lang/invoke/ConstantBootstraps") && dynamic.getBootstrapMethod().getName().equals("invoke")
                && dynamic.getBootstrapMethodArgument(0) instanceof Handle handle && handle.getName().equals(method);
        }
    }
}
