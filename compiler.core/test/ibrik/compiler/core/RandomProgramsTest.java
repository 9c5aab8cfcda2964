package ibrik.compiler.core;

import ibrik.linker.model.Architecture;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random programs mean the same interpreted as graphs, before and after all passes, as they do on the host. */
class RandomProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("ibrik.random.programs", 6);
    private static final int[] ARGUMENTS = {0, 1, -5, 1000};

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> files;

        Loader(Map<String, byte[]> files) {
            super(RandomProgramsTest.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = files.get(name.replace('.', '/'));
            if (bytes == null) throw new ClassNotFoundException(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000, 3000})
    void sameResults(long first) throws ReflectiveOperationException {
        for (long seed = first; seed < first + PROGRAMS; seed++) {
            String source = new RandomPrograms(seed).write("R");
            Map<String, byte[]> files = RandomPrograms.compile("R", source);
            Class<?> type = new Loader(files).loadClass("R");
            for (int variant = 0; variant < 4; variant++) {
                Pipeline pipeline = new Pipeline(type, variant == 1 ? Architecture.ARM : Architecture.AMD64, variant > 0, files);
                if (variant == 3) pipeline.inlineEverything();
                for (int argument : ARGUMENTS) {
                    try {
                        pipeline.compare(type.getMethod("run", int.class), new Object[] {argument});
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("seed " + seed + ", variant " + variant + ", argument " + argument + ": " + e.getMessage().split("\n")[0] + "\n" + source + "\n" + e.getMessage(), e);
                    }
                }
            }
        }
    }
}
