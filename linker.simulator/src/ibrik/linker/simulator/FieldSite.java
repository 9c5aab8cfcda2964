package ibrik.linker.simulator;

import ibrik.linker.model.FieldInfo;
import ibrik.linker.model.SimObject;

/** A field instruction: its symbolic reference, and what it has been resolved to. */
final class FieldSite {
    final String owner;
    final String name;
    final String descriptor;
    FieldInfo field;
    /** Static fields: the declaring class and its statics. */
    SimClass holder;
    SimObject statics;
    int offset;

    FieldSite(String owner, String name, String descriptor) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
    }

    @Override
    public String toString() { return owner.replace('/', '.') + "." + name; }
}
