package ibrik.runtime.amd64;

import ibrik.runtime.api.Address;
import ibrik.runtime.api.CacheMaintenance;
import org.osgi.service.component.annotations.Component;

/** Nothing to maintain: devices see through the caches (Intel SDM volume 3, 12.3). */
@Component(property = "ibrik.start.demand:Boolean=true")
public final class CoherentCaches implements CacheMaintenance {
    @Override
    public int lineSize() { return 1; }

    @Override
    public void clean(Address start, int length) {}

    @Override
    public void invalidate(Address start, int length) {}

    @Override
    public void flush(Address start, int length) {}
}
