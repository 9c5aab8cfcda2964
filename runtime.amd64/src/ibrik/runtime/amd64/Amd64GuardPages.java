// Guard pages by the page tables of the entry code (Intel SDM volume 3, 4.5 and 4.10.4: invalidation).
package ibrik.runtime.amd64;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.Machine;
import ibrik.runtime.api.link.NeverInline;
import ibrik.runtime.api.link.NoPoll;
import ibrik.runtime.core.GuardPages;
import ibrik.runtime.core.SpinLock;
import ibrik.runtime.core.VirtualMachine;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Heap lies in pages of 2 MB; the first guard page in one of them has it split into 4 kB ones, by a table that is taken from the heap and kept: one page in 512 at most. All rights stay as they are, so RAM is
 * never executable. Only the translations of the calling processor are dropped: <b>not supported</b> are further processors, which would have to be interrupted for it.
 */
@Component(configurationPid = "ibrik.runtime.amd64.guardpages", configurationPolicy = ConfigurationPolicy.REQUIRE, property = "ibrik.start.demand:Boolean=true")
public final class Amd64GuardPages implements GuardPages {
    /** The lock is the upper half of the root's last entry: the processor ignores it as long as the lower half says that nothing is there. */
    private static final int LOCK = PageMap.PAGE - 4;

    @Override
    public void guard(Address page) {
        Address root = root();
        Address entry = mapped(root, page);
        if (PageMap.isLarge(entry)) {
            Address table = VirtualMachine.HEAP.takePages(1);
            if (table.isZero()) throw new OutOfMemoryError("no memory for the page table that a guard page needs");
            if (!split(root, entry, page, table)) VirtualMachine.HEAP.returnPages(table, 1);
        }
        set(root, entry, page, false);
    }

    @Override
    public void release(Address page) {
        Address root = root();
        Address entry = mapped(root, page);
        if (!PageMap.isLarge(entry)) set(root, entry, page, true);
    }

    private static Address root() { return Machine.tableRoot().alignDown(PageMap.PAGE); }

    private static Address mapped(Address root, Address page) {
        Address entry = PageMap.directoryEntry(root, page);
        if ((page.toInt() & PageMap.PAGE - 1) != 0 || entry.isZero() || !PageMap.isPresent(entry)) {
            throw new IllegalArgumentException("0x" + Long.toHexString(page.toLong()) + " is no address of a page of RAM; guard pages lie in the heap");
        }
        return entry;
    }

    /** False if another thread has come first: then the table is not needed. */
    @NeverInline("holds a lock without polls")
    @NoPoll("holds a spin lock")
    private static boolean split(Address root, Address entry, Address page, Address table) {
        SpinLock.enter(root.plus(LOCK));
        boolean large = PageMap.isLarge(entry);
        if (large) {
            PageMap.split(entry, table);
            Machine.invalidatePage(page);
        }
        SpinLock.exit(root.plus(LOCK));
        return large;
    }

    @NeverInline("holds a lock without polls")
    @NoPoll("holds a spin lock")
    private static void set(Address root, Address entry, Address page, boolean present) {
        SpinLock.enter(root.plus(LOCK));
        PageMap.setPresent(PageMap.pageEntry(entry, page), present);
        Machine.invalidatePage(page);
        SpinLock.exit(root.plus(LOCK));
    }
}
