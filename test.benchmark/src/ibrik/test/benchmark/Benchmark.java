package ibrik.test.benchmark;

/** A program to be measured. An iteration does the same work each time and tells what came of it. */
interface Benchmark {

    String name();

    /** Runs one iteration; the result is the same each time and on every machine. */
    long iterate();
}
