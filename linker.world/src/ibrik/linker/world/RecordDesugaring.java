package ibrik.linker.world;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The equals, hashCode and toString of records (java.lang.runtime.ObjectMethods). */
final class RecordDesugaring {
    private RecordDesugaring() {}

    /** Writes the method of this site; false if it is none of the three. */
    static boolean emit(MethodNode code, InvokeDynamicInsnNode site, ClassNode host) {
        Type owner = (Type) site.bsmArgs[0];
        String joined = (String) site.bsmArgs[1];
        String[] names = joined.isEmpty() ? new String[0] : joined.split(";");
        List<Handle> getters = new ArrayList<>();
        for (int i = 2; i < site.bsmArgs.length; i++) getters.add((Handle) site.bsmArgs[i]);
        code.visitCode();
        switch (site.name) {
            case "equals" -> equality(code, owner, getters);
            case "hashCode" -> hash(code, getters);
            case "toString" -> text(code, simpleName(owner, host), names, getters);
            default -> { return false; }
        }
        Conversions.end(code, 8, 2);
        return true;
    }

    private static String simpleName(Type owner, ClassNode host) {
        for (InnerClassNode inner : host.innerClasses) if (inner.name.equals(owner.getInternalName()) && inner.innerName != null) return inner.innerName;
        String name = owner.getInternalName();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static void get(MethodVisitor code, int local, Handle getter) {
        code.visitVarInsn(Opcodes.ALOAD, local);
        if (getter.getTag() == Opcodes.H_GETFIELD) code.visitFieldInsn(Opcodes.GETFIELD, getter.getOwner(), getter.getName(), getter.getDesc());
        else code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, getter.getOwner(), getter.getName(), getter.getDesc(), getter.isInterface());
    }

    private static Type type(Handle getter) {
        return getter.getTag() == Opcodes.H_GETFIELD ? Type.getType(getter.getDesc()) : Type.getReturnType(getter.getDesc());
    }

    private static void equality(MethodVisitor code, Type owner, List<Handle> getters) {
        Label different = new Label();
        Label same = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner.getInternalName());
        code.visitJumpInsn(Opcodes.IFEQ, different);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner.getInternalName());
        code.visitVarInsn(Opcodes.ASTORE, 1);
        for (Handle getter : getters) {
            get(code, 0, getter);
            get(code, 1, getter);
            Type type = type(getter);
            switch (type.getSort()) {
                case Type.FLOAT, Type.DOUBLE -> {
                    String letter = type.getDescriptor();
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, Conversions.wrapper(type), "compare", "(" + letter + letter + ")I", false);
                    code.visitJumpInsn(Opcodes.IFNE, different);
                }
                case Type.LONG -> {
                    code.visitInsn(Opcodes.LCMP);
                    code.visitJumpInsn(Opcodes.IFNE, different);
                }
                case Type.OBJECT, Type.ARRAY -> {
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
                    code.visitJumpInsn(Opcodes.IFEQ, different);
                }
                default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
            }
        }
        code.visitLabel(same);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(different);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private static void hash(MethodVisitor code, List<Handle> getters) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle getter : getters) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            get(code, 0, getter);
            Type type = type(getter);
            if (Conversions.isPrimitive(type)) {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, Conversions.wrapper(type), "hashCode", "(" + type.getDescriptor() + ")I", false);
            } else {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
            }
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private static void text(MethodVisitor code, String name, String[] names, List<Handle> getters) {
        String builder = "java/lang/StringBuilder";
        code.visitTypeInsn(Opcodes.NEW, builder);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, builder, "<init>", "()V", false);
        String prefix = name + "[";
        for (int i = 0; i < names.length; i++) {
            append(code, prefix + names[i] + "=");
            get(code, 0, getters.get(i));
            Type type = type(getters.get(i));
            String parameter = switch (type.getSort()) {
                case Type.BYTE, Type.SHORT -> "I";
                case Type.OBJECT -> type.getInternalName().equals("java/lang/String") ? type.getDescriptor() : "Ljava/lang/Object;";
                case Type.ARRAY -> "Ljava/lang/Object;";
                default -> type.getDescriptor();
            };
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, builder, "append", "(" + parameter + ")L" + builder + ";", false);
            prefix = ", ";
        }
        append(code, names.length == 0 ? prefix + "]" : "]");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String text) {
        code.visitLdcInsn(text);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "append", "(Ljava/lang/String;)Ljava/lang/StringBuilder;", false);
    }
}
