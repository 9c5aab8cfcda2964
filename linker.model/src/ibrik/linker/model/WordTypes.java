package ibrik.linker.model;

/** The types of the restricted vocabulary that are machine words, not references, in an image. */
public final class WordTypes {
    private WordTypes() {}

    /** Internal name of the machine word: an int on ARM, a long on amd64. Never null, never an array element, never an Object. */
    public static final String ADDRESS = "ibrik/runtime/api/Address";
    public static final String ADDRESS_DESCRIPTOR = "L" + ADDRESS + ";";
}
