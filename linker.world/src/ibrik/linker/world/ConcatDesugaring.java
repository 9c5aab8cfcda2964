package ibrik.linker.world;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** String concatenation (java.lang.invoke.StringConcatFactory) as a chain of StringBuilder.append. */
final class ConcatDesugaring {
    private static final char ARGUMENT = 1;
    private static final char CONSTANT = 2;
    private static final String BUILDER = "java/lang/StringBuilder";

    private ConcatDesugaring() {}

    /** The recipe of a site: arguments as \1, constants spelt out where they have no \1 in them. */
    static String recipe(InvokeDynamicInsnNode site) {
        if (site.bsm.getName().equals("makeConcat")) return String.valueOf(ARGUMENT).repeat(Type.getArgumentCount(site.desc));
        return (String) site.bsmArgs[0];
    }

    static void emit(MethodNode code, String recipe, InvokeDynamicInsnNode site) {
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        Type[] types = Type.getArgumentTypes(site.desc);
        StringBuilder literal = new StringBuilder();
        int argument = 0;
        int constant = 1;
        int local = 0;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c == CONSTANT) {
                Object value = site.bsmArgs[constant++];
                if (value instanceof ConstantDynamic || value instanceof Type) {
                    flush(code, literal);
                    code.visitLdcInsn(value);
                    append(code, Conversions.OBJECT);
                } else {
                    literal.append(value);
                }
            } else if (c == ARGUMENT) {
                flush(code, literal);
                Type type = types[argument++];
                code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
                local += type.getSize();
                append(code, type);
            } else {
                literal.append(c);
            }
        }
        flush(code, literal);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
        Conversions.end(code, 4, local);
    }

    private static void flush(MethodVisitor code, StringBuilder literal) {
        if (literal.isEmpty()) return;
        code.visitLdcInsn(literal.toString());
        append(code, Type.getObjectType("java/lang/String"));
        literal.setLength(0);
    }

    private static void append(MethodVisitor code, Type type) {
        String parameter = switch (type.getSort()) {
            case Type.BYTE, Type.SHORT, Type.INT -> "I";
            case Type.OBJECT -> type.getInternalName().equals("java/lang/String") ? type.getDescriptor() : "Ljava/lang/Object;";
            // A char[] is converted like any object here, unlike by append(char[]).
            case Type.ARRAY -> "Ljava/lang/Object;";
            default -> type.getDescriptor();
        };
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + parameter + ")L" + BUILDER + ";", false);
    }
}
