package ibrik.test.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ibrik.qemu.Machine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** References, queues and cleaners with threads. */
class ReferenceTest {

    @ParameterizedTest
    @EnumSource
    void theHandlerBringsReferencesToThoseWhoWait(Machine machine) throws Exception {
        assertEquals("[PhantomReference, WeakReference] null\ncleaned: true\nvalues of 200 threads\n0 keys left\n",
                Images.textOf(Images.run("test.fixtures.threads", machine).memory(64).arguments("references"), 0));
    }
}
