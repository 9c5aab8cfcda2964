package ibrik.runtime.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ibrik.runtime.api.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The heap of deadlines against a list that is searched. */
final class TimerQueueTest {
    @Test
    void earliestComesFirstWhateverIsAddedAndTakenOut() {
        Random random = new Random(4711);
        TimerQueue queue = new TimerQueue();
        queue.grow(new PlatformThread[128]);
        List<PlatformThread> model = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            if (model.isEmpty() || model.size() < 100 && random.nextBoolean()) {
                PlatformThread thread = new PlatformThread(null, 5, false);
                queue.add(thread, random.nextInt(1000));
                model.add(thread);
            } else if (random.nextBoolean()) {
                PlatformThread thread = model.remove(random.nextInt(model.size()));
                queue.remove(thread);
                queue.remove(thread);
                assertEquals(-1, thread.timer);
            } else {
                long now = random.nextInt(1000);
                PlatformThread due = queue.takeDue(now);
                long earliest = model.stream().mapToLong(thread -> thread.deadline).min().getAsLong();
                if (due == null) {
                    assertEquals(true, earliest > now);
                } else {
                    assertEquals(earliest, due.deadline);
                    model.remove(due);
                }
            }
            assertEquals(model.stream().mapToLong(thread -> thread.deadline).min().orElse(Alarm.NEVER), queue.earliest());
        }
        assertNull(new TimerQueue().takeDue(Long.MAX_VALUE));
    }
}
