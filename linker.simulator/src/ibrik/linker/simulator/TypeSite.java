package ibrik.linker.simulator;

import ibrik.linker.model.TypeInfo;

/** A type named by an instruction, and what it has been resolved to. */
final class TypeSite {
    /** Internal name or array descriptor. */
    final String name;
    TypeInfo type;
    SimClass resolved;
    /** The type last seen to be a subtype. */
    TypeInfo lastSubtype;

    TypeSite(String name) { this.name = name; }
}
