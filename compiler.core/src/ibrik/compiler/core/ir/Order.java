package ibrik.compiler.core.ir;

/** Memory order of an access. Loads: PLAIN, ACQUIRE, VOLATILE. Stores: PLAIN, RELEASE, VOLATILE. Opaque is PLAIN that is never removed or split; 64-bit accesses other than PLAIN are single-copy atomic. */
public enum Order { PLAIN, OPAQUE, ACQUIRE, RELEASE, VOLATILE }
