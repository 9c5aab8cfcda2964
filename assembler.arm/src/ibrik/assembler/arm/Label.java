package ibrik.assembler.arm;

/// A place in the code, named before or after it is reached.
public final class Label {
    private final String name;
    private int offset = -1;

    public Label() {
        this("label");
    }

    /// @param name appears in error messages only
    public Label(String name) {
        this.name = name;
    }

    public boolean isBound() {
        return offset >= 0;
    }

    /// Byte offset from the start of the code.
    ///
    /// @throws AssemblyException if the label is not bound yet
    public int offset() {
        if (offset < 0) throw new AssemblyException(name + " is used but bound nowhere; bind it before the code is taken");
        return offset;
    }

    void bind(int at) {
        if (offset >= 0) throw new AssemblyException(name + " is already bound at " + offset + "; bind a label once");
        offset = at;
    }

    @Override
    public String toString() {
        return name;
    }
}
