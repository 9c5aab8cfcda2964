package ibrik.linker.world;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Prints the hashes that guard substitutions: for each argument {@code java.lang.Class.forName}, optionally with a descriptor, of the JDK that runs this. */
public final class SubstitutionHashes {
    private SubstitutionHashes() {}

    public static void main(String[] arguments) {
        try (ClassPath path = new ClassPath(List.of())) {
            for (String argument : arguments) print(path, argument);
        }
    }

    private static void print(ClassPath path, String argument) {
        int parenthesis = argument.indexOf('(');
        String qualified = parenthesis < 0 ? argument : argument.substring(0, parenthesis);
        String descriptor = parenthesis < 0 ? "" : argument.substring(parenthesis);
        int dot = qualified.lastIndexOf('.');
        ClassPath.Found found = dot < 0 ? null : path.find(qualified.substring(0, dot).replace('.', '/'));
        if (found == null) {
            System.out.println(argument + ": no such class in this JDK; give package.Class.method or package.Class.method(descriptor)");
            return;
        }
        ClassNode node = new ClassNode(Opcodes.ASM9);
        new ClassReader(found.bytes()).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        String name = qualified.substring(dot + 1);
        for (MethodNode method : node.methods) {
            if (method.name.equals(name) && method.desc.startsWith(descriptor)) {
                boolean code = method.instructions.size() > 0;
                System.out.println((code ? BytecodeHash.of(method) : "(no code)       ") + " " + qualified + method.desc);
            }
        }
    }
}
