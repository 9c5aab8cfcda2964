// How tests ended.
package ibrik.cli;

/** Numbers of tests; a container that fails before its tests counts as one failed test. */
record Tally(long passed, long failed, long skipped) {

    Tally plus(Tally other) {
        return new Tally(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }
}
