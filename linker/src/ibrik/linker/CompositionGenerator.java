package ibrik.linker;

import ibrik.linker.resolve.BundleJar;
import ibrik.linker.resolve.Composition;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** The class that takes the place of ibrik.runtime.api.Composition: what the image is made of. */
final class CompositionGenerator implements Opcodes {
    private static final String NAME = "ibrik/runtime/api/Composition";

    private CompositionGenerator() {}

    static Map<String, byte[]> generate(Composition composition) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V25, ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, NAME, null, "java/lang/Object", null);
        GeneratorAdapter code = new GeneratorAdapter(ACC_PUBLIC | ACC_STATIC, new Method("bundles", "()[Ljava/lang/String;"), null, null, writer);
        List<BundleJar> bundles = composition.bundles();
        code.push(bundles.size());
        code.newArray(Type.getType(String.class));
        for (int i = 0; i < bundles.size(); i++) {
            code.dup();
            code.push(i);
            code.push(bundles.get(i).symbolicName() + " " + bundles.get(i).version());
            code.arrayStore(Type.getType(String.class));
        }
        code.returnValue();
        code.endMethod();
        writer.visitEnd();
        return Map.of(NAME, writer.toByteArray());
    }
}
