package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.link.NoAllocation;
import ibrik.runtime.layout.CodeTables;

/** Names and inline sites of the code tables. */
@NoAllocation("used by fatal reports")
final class CodeNames {
    private CodeNames() {}

    /** Record of the innermost method at the entry found last: addresses of class, method and file name. */
    static Address name(CodeIndex code) {
        return code.inlineSite < 0 ? record(code.name) : record(site(code.inlineSite).load32(0));
    }

    static Address record(int name) { return ImageInfo.codeNames().plus(name * CodeTables.NAME_STRIDE); }

    /** Inline site: name of the inlined method, line of the call, enclosing site or -1. */
    static Address site(int index) { return ImageInfo.codeInlines().plus(index * CodeTables.INLINE_STRIDE); }

    /** The text of a name: u16 length, then modified UTF-8 of which only ASCII is expected in names of code. */
    static String text(Address name) {
        if (name.isZero()) return null;
        byte[] bytes = new byte[name.loadU16(0)];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) name.loadU8(2 + i);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
