// A class that uses one that does not exist.
package ibrik.linker.world;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

final class Missing {
    private Missing() {}

    static ClassNode user() {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        node.version = Opcodes.V21;
        node.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
        node.name = "test/User";
        node.superName = "java/lang/Object";
        MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        code.visitCode();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "test/Absent", "call", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return node;
    }
}
