// Reads from class files which encoder methods the tests name.
package ibrik.assembler.amd64;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.util.Set;
import java.util.TreeSet;

/** The names of encoder methods in the constant pools of classes: every call and method reference has an entry there. */
final class CallRecorder {
    private CallRecorder() {
    }

    static Set<String> methodsCalledBy(Class<?>... classes) {
        Set<String> names = new TreeSet<>();
        for (Class<?> c : classes) {
            try (var in = c.getResourceAsStream(c.getSimpleName() + ".class")) {
                for (var entry : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                    if (entry instanceof MemberRefEntry ref && ref.owner().asInternalName().matches("ibrik/assembler/amd64/[A-Za-z]*Assembler")) {
                        names.add(ref.name().stringValue());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
