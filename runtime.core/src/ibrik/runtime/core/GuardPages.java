package ibrik.runtime.core;

import ibrik.runtime.api.Address;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes pages of RAM out of the memory map and puts them back: the guard pages under stacks. Called by ordinary threads without the scheduler's lock; may take memory for tables from the heap; never polls while
 * the tables are inconsistent. Implemented for each kind of memory management unit, and by system calls on linux.
 */
@ProviderType
public interface GuardPages {
    /**
     * Makes every access to the page a fault.
     *
     * @param page address of a 4 kB page of the heap's RAM, aligned
     * @throws OutOfMemoryError if there is no memory for the tables that this needs; then nothing was changed
     */
    void guard(Address page);

    /** Undoes {@link #guard}. */
    void release(Address page);
}
