package ibrik.runtime.core.substitution;

import ibrik.runtime.api.link.Replace;
import ibrik.runtime.api.link.Shadow;
import ibrik.runtime.api.link.Substitute;
import ibrik.runtime.core.ReferenceHandling;
import java.lang.ref.Reference;

/** In an image without threads no one brings references to their queues but who polls. */
@Substitute("java.lang.ref.ReferenceQueue")
final class ReferenceQueueSubstitution {
    @Shadow
    private volatile Reference<?> head;
    @Shadow
    private ReferenceQueueLock lock;

    private ReferenceQueueSubstitution() {}

    @Shadow
    private native Reference<?> poll0();

    @Replace(hash = "4fee35f184786e3c")
    public Reference<?> poll() {
        if (head == null) ReferenceHandling.beforePoll();
        if (head == null) return null;
        synchronized (lock) {
            return poll0();
        }
    }
}
