package ibrik.linker.simulator;

/**
 * What a VarHandle made by MethodHandles.byteArrayViewVarHandle stands for: wider values at byte indices of a byte array.
 *
 * @param descriptor of the value: S, C, I, J, F or D
 */
record ByteView(String descriptor, boolean bigEndian) {}
