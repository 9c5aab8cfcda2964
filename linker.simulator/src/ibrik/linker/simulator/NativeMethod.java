package ibrik.linker.simulator;

/** A method carried out by the simulator itself. Arguments (receiver first) start at slot {@code base} of the stacks; the result goes there. */
@FunctionalInterface
interface NativeMethod {
    void run(Interpreter vm, int base);
}
