package ibrik.linker.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Calls of String.format and String.formatted within the JDK's modules go to a small formatter of the runtime, because the library uses them for messages: otherwise
 * one message brings 14,000 methods with it. Calls of applications stay.
 */
final class Redirects {
    static final String MESSAGES = "ibrik/runtime/core/substitution/LibraryMessages";
    private static final String STRING = "java/lang/String";

    private Redirects() {}

    static void apply(ClassNode node) {
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (!(instruction instanceof MethodInsnNode call) || !call.owner.equals(STRING)) continue;
                if (call.name.equals("format") && call.getOpcode() == Opcodes.INVOKESTATIC) {
                    call.owner = MESSAGES;
                } else if (call.name.equals("formatted")) {
                    call.setOpcode(Opcodes.INVOKESTATIC);
                    call.owner = MESSAGES;
                    call.name = "format";
                    call.desc = "(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;";
                }
            }
        }
    }
}
