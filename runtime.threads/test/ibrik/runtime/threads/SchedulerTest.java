package ibrik.runtime.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.runtime.api.Alarm;
import ibrik.runtime.core.Monitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who runs when: the scheduler over a simulated processor. Each test is the main thread, at priority 5. */
final class SchedulerTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final SimulatedMachinery machine = new SimulatedMachinery();
    private final Scheduler scheduler = new Scheduler(machine);
    private final StringBuffer log = new StringBuffer();
    private final PlatformThread main = new PlatformThread(null, 5, false);

    private void simulate(Executable test) {
        main.state = PlatformThread.RUNNING;
        scheduler.add(main);
        machine.start(main);
        assertTimeoutPreemptively(LIMIT, test);
    }

    private interface Body {
        void run(PlatformThread self);
    }

    /** A thread that can run; it gets its turn when the running one lets it. */
    private PlatformThread thread(int priority, Body body) {
        PlatformThread thread = new PlatformThread(null, priority, false);
        Thread host = new Thread(() -> {
            try {
                machine.await(thread);
                body.run(thread);
                scheduler.remove(thread);
                scheduler.switchAway(thread);
            } catch (Throwable exception) {
                machine.fail(exception);
            }
        });
        host.setDaemon(true);
        scheduler.add(thread);
        host.start();
        scheduler.ready(thread);
        return thread;
    }

    private void yieldMain() { scheduler.yield(main); }

    private void sleepMain(long nanos) { scheduler.sleep(main, nanos); }

    @Test
    void equalsTakeTurnsAndLowerOnesWait() {
        simulate(() -> {
            for (String name : new String[] {"a", "b"}) {
                thread(5, self -> {
                    for (int i = 0; i < 3; i++) {
                        log.append(name);
                        scheduler.yield(self);
                    }
                });
            }
            thread(4, self -> log.append("low"));
            for (int i = 0; i < 5; i++) yieldMain();
            assertEquals("ababab", log.toString());
            sleepMain(10);
            assertEquals("ababablow", log.toString());
        });
    }

    @Test
    void aHigherThreadRunsAtOnceWhenItIsReadied() {
        simulate(() -> {
            PlatformThread high = thread(8, self -> {
                log.append("up ");
                scheduler.park(self, 0, false);
                log.append("unparked ");
            });
            scheduler.reschedule(main);
            assertEquals("up ", log.toString());
            scheduler.unpark(high);
            assertEquals("up ", log.toString());
            scheduler.reschedule(main);
            assertEquals("up unparked ", log.toString());
        });
    }

    @Test
    void onlyEqualsThatCompeteHaveSlices() {
        simulate(() -> {
            thread(4, self -> log.append("low"));
            machine.pass(10 * Scheduler.SLICE);
            scheduler.poll(main);
            assertEquals(0, machine.alarmsSet);
            thread(5, self -> log.append("equal"));
            scheduler.reschedule(main);
            assertEquals(machine.time + Scheduler.SLICE, machine.alarm);
            machine.pass(Scheduler.SLICE - 1);
            scheduler.poll(main);
            assertEquals("", log.toString());
            machine.pass(1);
            scheduler.poll(main);
            assertEquals("equal", log.toString());
            int set = machine.alarmsSet;
            machine.pass(10 * Scheduler.SLICE);
            scheduler.poll(main);
            scheduler.poll(main);
            assertTrue(machine.alarmsSet <= set + 1);
            assertEquals("equal", log.toString());
        });
    }

    @Test
    void anEmptyLoopNeverKeepsItsEqualsWaitingForMoreThanASlice() {
        simulate(() -> {
            long[] worst = new long[1];
            for (int i = 0; i < 3; i++) {
                thread(5, self -> {
                    for (int j = 0; j < 200; j++) {
                        long before = machine.time;
                        machine.pass(10_000);
                        scheduler.poll(self);
                        worst[0] = Math.max(worst[0], machine.time - before);
                    }
                });
            }
            for (int j = 0; j < 200; j++) {
                machine.pass(10_000);
                scheduler.poll(main);
            }
            sleepMain(100_000_000);
            assertTrue(worst[0] >= Scheduler.SLICE, "someone else had a turn");
            assertTrue(worst[0] <= 3 * (Scheduler.SLICE + 10_000), () -> "waited for " + worst[0]);
        });
    }

    @Test
    void sleepersWakeInOrderAndTheProcessorHaltsMeanwhile() {
        simulate(() -> {
            for (int millis : new int[] {30, 10, 20}) {
                thread(5 + millis / 10, self -> {
                    scheduler.sleep(self, millis * 1_000_000L);
                    log.append(millis).append('@').append((machine.time - 1000) / 1_000_000).append(' ');
                });
            }
            sleepMain(50_000_000);
            assertEquals("10@10 20@20 30@30 ", log.toString());
            assertEquals(4, machine.halts);
        });
    }

    @Test
    void aPermitIsKeptOnceAndTimedParksEnd() {
        simulate(() -> {
            scheduler.unpark(main);
            scheduler.unpark(main);
            scheduler.park(main, 0, false);
            long before = machine.time;
            scheduler.park(main, 500, false);
            assertEquals(before + 500, machine.time);
            scheduler.park(main, 0, true);
            assertFalse(main.permit);
            scheduler.park(main, Long.MAX_VALUE - 5, true);
        });
    }

    @Test
    void whenNothingCanEverRunThatIsReported() {
        simulate(() -> assertThrows(IllegalStateException.class, () -> scheduler.park(main, 0, false)));
    }

    @Test
    void anInterruptReadiesItsThreadAtThePoll() {
        simulate(() -> {
            PlatformThread handler = thread(10, self -> {
                scheduler.park(self, 0, false);
                log.append("served");
            });
            machine.served = line -> scheduler.unpark(handler);
            scheduler.reschedule(main);
            machine.interrupt(3);
            assertEquals("", log.toString());
            scheduler.poll(main);
            assertEquals("served", log.toString());
        });
    }

    @Test
    void aMonitorIsHandedToTheHighestAndThenTheFirst() {
        simulate(() -> {
            Monitor monitor = owned(main);
            for (int i = 0; i < 4; i++) {
                int priority = i == 2 ? 7 : 6;
                int number = i;
                thread(priority, self -> {
                    scheduler.monitors().enter(self, monitor);
                    log.append(number);
                    leave(self, monitor);
                });
                scheduler.reschedule(main);
            }
            leave(main, monitor);
            assertEquals("2013", log.toString());
            assertEquals(0, monitor.owner);
            assertEquals(5, main.priority);
        });
    }

    @Test
    void priorityIsLentAlongAChainAndGivenBack() {
        simulate(() -> {
            Monitor outer = new Monitor(1);
            Monitor inner = owned(main);
            PlatformThread middle = thread(6, self -> {
                take(self, outer);
                scheduler.monitors().enter(self, inner);
                log.append("middle with ").append(self.priority).append(", ");
                leave(self, inner);
                leave(self, outer);
                log.append("then ").append(self.priority).append(", ");
            });
            scheduler.reschedule(main);
            assertEquals(6, main.priority);
            PlatformThread high = thread(9, self -> {
                scheduler.monitors().enter(self, outer);
                log.append("high, ");
                leave(self, outer);
            });
            scheduler.reschedule(main);
            assertEquals(9, main.priority);
            assertEquals(9, middle.priority);
            assertEquals(9, high.priority);
            PlatformThread rival = thread(7, self -> log.append("rival, "));
            scheduler.reschedule(main);
            assertEquals("", log.toString(), "main runs for the high one before the rival");
            leave(main, inner);
            assertEquals("middle with 9, high, rival, then 6, ", log.toString());
            assertEquals(5, main.priority);
            assertEquals(PlatformThread.TERMINATED, rival.state);
        });
    }

    @Test
    void aChangeOfPriorityReachesWhomOneWaitsFor() {
        simulate(() -> {
            Monitor monitor = owned(main);
            PlatformThread waiter = thread(6, self -> {
                scheduler.monitors().enter(self, monitor);
                leave(self, monitor);
            });
            scheduler.reschedule(main);
            scheduler.setPriority(waiter, 10);
            assertEquals(10, main.priority);
            scheduler.setPriority(waiter, 2);
            assertEquals(5, main.priority);
            scheduler.setPriority(main, 3);
            assertEquals(3, main.priority);
            leave(main, monitor);
        });
    }

    @Test
    void waitGivesTheMonitorUpAndTakesItAsDeepAsBefore() {
        simulate(() -> {
            Monitor monitor = owned(main);
            monitor.depth = 3;
            thread(5, self -> {
                take(self, monitor);
                log.append("notifies ");
                scheduler.monitors().signal(monitor, false);
                scheduler.yield(self);
                log.append("leaves ");
                leave(self, monitor);
            });
            assertTrue(scheduler.monitors().await(main, monitor, 0));
            assertEquals("notifies leaves ", log.toString());
            assertEquals(main.lockWord(), monitor.owner);
            assertEquals(3, monitor.depth);
            assertFalse(scheduler.monitors().await(main, monitor, 100));
            assertEquals(3, monitor.depth);
        });
    }

    @Test
    void anInterruptEndsAWaitButNotTheOneThatWasNotifiedFirst() {
        simulate(() -> {
            Monitor monitor = new Monitor(1);
            boolean[] notified = new boolean[2];
            PlatformThread[] waiters = new PlatformThread[2];
            for (int i = 0; i < 2; i++) {
                int number = i;
                waiters[i] = thread(6, self -> {
                    take(self, monitor);
                    notified[number] = scheduler.monitors().await(self, monitor, 0);
                    log.append(number);
                    leave(self, monitor);
                });
                scheduler.reschedule(main);
            }
            take(main, monitor);
            scheduler.monitors().signal(monitor, false);
            scheduler.interrupt(waiters[0]);
            scheduler.interrupt(waiters[1]);
            leave(main, monitor);
            assertEquals("01", log.toString());
            assertTrue(notified[0]);
            assertFalse(notified[1]);
            assertTrue(monitor.firstWaiter == null && monitor.lastWaiter == null && monitor.entrants == null);
        });
    }

    @Test
    void theMainThreadWaitsForAllThatAreNoDaemons() {
        simulate(() -> {
            thread(5, self -> {
                scheduler.sleep(self, 1_000_000);
                log.append("slow ");
            });
            thread(5, self -> log.append("quick "));
            scheduler.awaitOthers(main);
            assertEquals("quick slow ", log.toString());
        });
    }

    @Test
    void roomIsMadeForMoreThreads() {
        simulate(() -> {
            PlatformThread[] waiting = new PlatformThread[300];
            for (int i = 0; i < waiting.length; i++) {
                while (!scheduler.hasRoom()) scheduler.grow(new PlatformThread[2 * scheduler.capacity()], new PlatformThread[2 * scheduler.capacity()]);
                int number = i;
                waiting[i] = thread(6, self -> {
                    scheduler.park(self, 1_000_000 + (number * 7919 % 300), false);
                    log.append(number % 10);
                });
                scheduler.reschedule(main);
            }
            assertEquals(301, scheduler.liveCount());
            sleepMain(2_000_000);
            assertEquals(300, log.length());
            assertEquals(1, scheduler.liveCount());
            assertEquals(Alarm.NEVER, new TimerQueue().earliest());
        });
    }

    private static Monitor owned(PlatformThread owner) {
        Monitor monitor = new Monitor(1);
        take(owner, monitor);
        return monitor;
    }

    private static void take(PlatformThread thread, Monitor monitor) {
        assertEquals(0, monitor.owner);
        monitor.owner = thread.lockWord();
        monitor.depth = 1;
    }

    /** As ibrik.runtime.core.Monitors and Threads do. */
    private void leave(PlatformThread self, Monitor monitor) {
        monitor.owner = 0;
        monitor.depth = 0;
        if (monitor.entrants == null) return;
        scheduler.monitors().handOn(self, monitor);
        scheduler.reschedule(self);
    }
}
