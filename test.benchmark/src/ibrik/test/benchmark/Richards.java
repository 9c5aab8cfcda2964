// A small operating system's kernel, after Martin Richards' benchmark of 1981: virtual calls, linked lists, state changes.
package ibrik.test.benchmark;

/**
 * Six tasks pass packets between them: one idles, one works, two handle packets for two devices. Scheduling is by priority; a
 * task is held, suspended or has packets waiting. The numbers of packets queued and of holds prove the run right.
 */
final class Richards implements Benchmark {

    private static final int IDLE = 0;
    private static final int WORKER = 1;
    private static final int HANDLER_A = 2;
    private static final int HANDLER_B = 3;
    private static final int DEVICE_A = 4;
    private static final int DEVICE_B = 5;
    private static final int TASKS = 6;

    private static final int KIND_DEVICE = 0;
    private static final int KIND_WORK = 1;
    private static final int DATA_SIZE = 4;
    private static final int TICKS = 10_000;
    private static final int RUNS = 8;

    private static final class Packet {
        Packet next;
        int task;
        final int kind;
        int datum;
        final int[] data = new int[DATA_SIZE];

        Packet(Packet next, int task, int kind) {
            this.next = next;
            this.task = task;
            this.kind = kind;
        }

        /** Puts this packet at the end of a queue. */
        Packet appendTo(Packet queue) {
            next = null;
            if (queue == null) {
                return this;
            }
            Packet last = queue;
            while (last.next != null) {
                last = last.next;
            }
            last.next = this;
            return queue;
        }
    }

    private abstract static class Task {
        final Kernel kernel;
        final Task link;
        final int id;
        final int priority;
        Packet queue;
        boolean waiting;
        boolean held;

        Task(Kernel kernel, int id, int priority, Packet queue, boolean waiting) {
            this.kernel = kernel;
            this.id = id;
            this.priority = priority;
            this.queue = queue;
            this.waiting = waiting;
            link = kernel.tasks;
            kernel.tasks = this;
            kernel.table[id] = this;
        }

        /** Runs until it gives up the processor; returns the task to try next. */
        abstract Task step(Packet packet);

        final boolean isBlocked() {
            return held || waiting && queue == null;
        }

        final Task resume() {
            Packet packet = null;
            if (waiting) {
                packet = queue;
                queue = packet.next;
                waiting = false;
            }
            return step(packet);
        }

        /** A packet has come; the receiver is to run if it is more urgent than the sender. */
        final Task receive(Packet packet, Task sender) {
            if (queue == null) {
                queue = packet;
                return priority > sender.priority ? this : sender;
            }
            queue = packet.appendTo(queue);
            return sender;
        }

        final Task await() {
            waiting = true;
            return this;
        }
    }

    private static final class Kernel {
        final Task[] table = new Task[TASKS];
        Task tasks;
        Task current;
        int queued;
        int holds;

        void schedule() {
            current = tasks;
            while (current != null) {
                current = current.isBlocked() ? current.link : current.resume();
            }
        }

        Task hold() {
            holds++;
            current.held = true;
            return current.link;
        }

        Task release(int id) {
            Task task = table[id];
            task.held = false;
            return task.priority > current.priority ? task : current;
        }

        Task send(Packet packet) {
            Task receiver = table[packet.task];
            queued++;
            packet.next = null;
            packet.task = current.id;
            return receiver.receive(packet, current);
        }
    }

    /** Releases one device or the other, as the bits of a shift register have it. */
    private static final class IdleTask extends Task {
        private int control = 1;
        private int left = TICKS;

        IdleTask(Kernel kernel) {
            super(kernel, IDLE, 0, null, false);
        }

        @Override
        Task step(Packet packet) {
            if (--left == 0) {
                return kernel.hold();
            }
            if ((control & 1) == 0) {
                control >>= 1;
                return kernel.release(DEVICE_A);
            }
            control = control >> 1 ^ 0xd008;
            return kernel.release(DEVICE_B);
        }
    }

    /** Fills packets with letters and sends them to the two handlers in turn. */
    private static final class WorkerTask extends Task {
        private int handler = HANDLER_A;
        private int letter;

        WorkerTask(Kernel kernel, Packet queue) {
            super(kernel, WORKER, 1000, queue, true);
        }

        @Override
        Task step(Packet packet) {
            if (packet == null) {
                return await();
            }
            handler = handler == HANDLER_A ? HANDLER_B : HANDLER_A;
            packet.task = handler;
            packet.datum = 0;
            for (int i = 0; i < DATA_SIZE; i++) {
                letter = letter == 26 ? 1 : letter + 1;
                packet.data[i] = 'A' + letter - 1;
            }
            return kernel.send(packet);
        }
    }

    /** Takes letters out of work packets and hands them to its device, one packet a letter. */
    private static final class HandlerTask extends Task {
        private Packet work;
        private Packet device;

        HandlerTask(Kernel kernel, int id, int priority, Packet queue) {
            super(kernel, id, priority, queue, true);
        }

        @Override
        Task step(Packet packet) {
            if (packet != null) {
                if (packet.kind == KIND_WORK) {
                    work = packet.appendTo(work);
                } else {
                    device = packet.appendTo(device);
                }
            }
            if (work != null) {
                Packet first = work;
                if (first.datum >= DATA_SIZE) {
                    work = first.next;
                    return kernel.send(first);
                }
                if (device != null) {
                    Packet letter = device;
                    device = letter.next;
                    letter.datum = first.data[first.datum++];
                    return kernel.send(letter);
                }
            }
            return await();
        }
    }

    /** Keeps a packet until the idle task releases it, and sends it back. */
    private static final class DeviceTask extends Task {
        private Packet pending;

        DeviceTask(Kernel kernel, int id, int priority) {
            super(kernel, id, priority, null, true);
        }

        @Override
        Task step(Packet packet) {
            if (packet != null) {
                pending = packet;
                return kernel.hold();
            }
            if (pending == null) {
                return await();
            }
            Packet done = pending;
            pending = null;
            return kernel.send(done);
        }
    }

    @Override
    public String name() {
        return "richards";
    }

    @Override
    public long iterate() {
        long result = 0;
        for (int i = 0; i < RUNS; i++) {
            Kernel kernel = new Kernel();
            new IdleTask(kernel);
            new WorkerTask(kernel, packets(2, WORKER, KIND_WORK));
            new HandlerTask(kernel, HANDLER_A, 2000, packets(3, DEVICE_A, KIND_DEVICE));
            new HandlerTask(kernel, HANDLER_B, 3000, packets(3, DEVICE_B, KIND_DEVICE));
            new DeviceTask(kernel, DEVICE_A, 4000);
            new DeviceTask(kernel, DEVICE_B, 5000);
            kernel.schedule();
            result = result * 31 + kernel.queued * 100_000L + kernel.holds;
        }
        return result;
    }

    private static Packet packets(int number, int task, int kind) {
        Packet queue = null;
        for (int i = 0; i < number; i++) {
            queue = new Packet(queue, task, kind);
        }
        return queue;
    }
}
