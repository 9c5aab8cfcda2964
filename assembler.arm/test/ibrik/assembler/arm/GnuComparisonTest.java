package ibrik.assembler.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every instruction form, byte for byte against GNU as, in one run of it.
class GnuComparisonTest {
    private static List<Forms.Form> forms() {
        return Stream.of(new IntegerForms(), new MemoryForms(), new SystemForms(), new FloatForms(), new LabelForms()).flatMap(f -> f.list.stream()).toList();
    }

    @Test
    void everyFormIsWhatGnuAsMakesOfIt(@TempDir Path folder) throws Exception {
        assumeTrue(GnuAssembler.isInstalled(), "arm-none-eabi-as is not installed; install binutils-arm-none-eabi to run this test");
        List<Forms.Form> forms = forms();
        ByteBuffer theirs = ByteBuffer.wrap(GnuAssembler.assemble(forms.stream().map(Forms.Form::gnu).toList(), folder)).order(ByteOrder.LITTLE_ENDIAN);
        List<String> differences = new ArrayList<>();
        for (Forms.Form form : forms) {
            Assembler assembler = new Assembler();
            form.ours().accept(assembler);
            ByteBuffer ours = ByteBuffer.wrap(assembler.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
            while (ours.hasRemaining()) {
                int mine = ours.getInt();
                int other = theirs.getInt();
                if (mine != other) differences.add("%s: %08x, GNU as has %08x".formatted(form.gnu(), mine, other));
            }
        }
        if (!differences.isEmpty()) fail(differences.size() + " forms differ:\n" + differences.stream().limit(40).collect(Collectors.joining("\n")));
        assertEquals(0, theirs.remaining(), "GNU as emitted more than the forms listed");
        assertTrue(forms.size() > 4000, "only " + forms.size() + " forms listed");
    }

    /// An emitting method that no listed form calls would go unchecked: each public method is recorded by name in the forms' own text.
    @Test
    void everyMethodIsListed() throws Exception {
        Set<String> notInstructions = Set.of("position", "bind", "here", "word", "difference", "align", "reloc", "relocations", "wordAt",
                "patch", "toByteArray", "encodable", "loadAddress");
        Set<String> called = new TreeSet<>();
        for (Class<?> c : List.of(IntegerForms.class, MemoryForms.class, SystemForms.class, FloatForms.class, LabelForms.class)) called.addAll(Calls.toAssembler(c));
        Set<String> missing = new TreeSet<>();
        for (Method m : Assembler.class.getMethods()) {
            if (m.getDeclaringClass() == Object.class || Modifier.isStatic(m.getModifiers()) || notInstructions.contains(m.getName())) continue;
            String key = m.getName() + Arrays.stream(m.getParameterTypes()).map(Class::descriptorString).collect(Collectors.joining("", "(", ")"));
            if (!called.contains(key)) missing.add(key);
        }
        // Calls with a relocation are compared in CodeBufferTest; their encoding is that of the label forms.
        missing.removeIf(k -> k.contains("Ljava/lang/Object;"));
        assertTrue(missing.isEmpty(), "no form calls " + missing);
    }
}
