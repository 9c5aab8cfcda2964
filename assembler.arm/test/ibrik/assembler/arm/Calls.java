package ibrik.assembler.arm;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Set;
import java.util.TreeSet;

/// Which methods of the assembler a class refers to, read from its constant pool.
final class Calls {
    private Calls() {
    }

    static Set<String> toAssembler(Class<?> from) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (InputStream in = from.getResourceAsStream(from.getSimpleName() + ".class")) {
            for (PoolEntry entry : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                if (!(entry instanceof MemberRefEntry ref) || !ref.owner().asInternalName().startsWith("ibrik/assembler/arm/")) continue;
                String type = ref.type().stringValue();
                keys.add(ref.name().stringValue() + type.substring(0, type.indexOf(')') + 1));
            }
        }
        return keys;
    }
}
