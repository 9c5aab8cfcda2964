package ibrik.linker.simulator;

/** java.lang.reflect. */
final class ReflectionNatives {
    private ReflectionNatives() {}

    static void register(Natives natives) {
    }
}
