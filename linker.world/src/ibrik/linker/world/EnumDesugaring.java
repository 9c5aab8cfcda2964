package ibrik.linker.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lets the initialiser of an enum class leave the constants in the field enumConstants of its Class object, where Class.getEnumConstants and so
 * Enum.valueOf, EnumSet and EnumMap find them. The image keeps them only if that is asked for.
 */
final class EnumDesugaring {
    static final String FIELD = "enumConstants";
    /** The method that reads the field. */
    static final String READER = "getEnumConstantsShared()[Ljava/lang/Object;";

    private EnumDesugaring() {}

    static void apply(ClassNode node) {
        if ((node.access & Opcodes.ACC_ENUM) == 0 || !"java/lang/Enum".equals(node.superName)) return;
        for (MethodNode method : node.methods) {
            if (!method.name.equals("<clinit>")) continue;
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction.getOpcode() == Opcodes.RETURN) method.instructions.insertBefore(instruction, store(node));
            }
            method.maxStack = Math.max(method.maxStack, 2);
        }
    }

    private static InsnList store(ClassNode node) {
        InsnList code = new InsnList();
        String array = "[L" + node.name + ";";
        code.add(new LdcInsnNode(Type.getObjectType(node.name)));
        boolean javac = false;
        for (FieldNode field : node.fields) javac |= field.name.equals("$VALUES") && field.desc.equals(array);
        if (javac) code.add(new FieldInsnNode(Opcodes.GETSTATIC, node.name, "$VALUES", array));
        else code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, "values", "()" + array, false));
        code.add(new FieldInsnNode(Opcodes.PUTFIELD, "java/lang/Class", FIELD, "[Ljava/lang/Object;"));
        return code;
    }
}
