package ibrik.compiler.core;

/**
 * How to compile.
 *
 * @param verify check the graph after every pass, and the result of register allocation
 * @param dump print the graphs of methods whose name contains this after every pass; null: of none
 * @param threads how many methods are compiled at once
 */
public record CompilerOptions(boolean verify, String dump, int threads) {
    /** Verifies unless {@code -Dibrik.verify=false}; dumps what {@code -Dibrik.dump} names; uses all processors. */
    public static CompilerOptions standard() {
        return new CompilerOptions(!"false".equals(System.getProperty("ibrik.verify")), System.getProperty("ibrik.dump"), Runtime.getRuntime().availableProcessors());
    }
}
