package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.layout.CodeTables;

/** Names and inline sites of the code tables. Nothing but {@link #text} allocates. */
final class CodeNames {
    private CodeNames() {}

    /** Record of a name: addresses of class, method and file name. */
    static Address record(int name) { return ImageInfo.codeNames().plus(name * CodeTables.NAME_STRIDE); }

    /** Inline site: name of the inlined method, line of the call, enclosing site or -1. */
    private static Address site(int index) { return ImageInfo.codeInlines().plus(index * CodeTables.INLINE_STRIDE); }

    /** Name of the inlined method at a site. */
    static int inlined(int site) { return site(site).load32(0) & ~CodeTables.INLINE_HIDDEN; }

    /** Whether stack traces leave out the inlined method at a site. */
    static boolean isHidden(int site) { return (site(site).load32(0) & CodeTables.INLINE_HIDDEN) != 0; }

    /** Line of the call that was inlined at a site, in the method around it. */
    static int callLine(int site) { return site(site).load32(4); }

    /** The site around a site, or -1. */
    static int around(int site) { return site(site).load32(8); }

    /** The text of a name: u16 length, then UTF-8. */
    static String text(Address name) { return name.isZero() ? null : Utf8.decode(name.plus(2), name.loadU16(0)); }
}
