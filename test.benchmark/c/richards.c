/* The same program as Richards.java, with a function pointer for the virtual call. */
#include "bare.h"
#include "heap.h"

enum { IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B, TASKS };
enum { KIND_DEVICE, KIND_WORK };
#define DATA_SIZE 4
#define TICKS 10000
#define RUNS 8

typedef struct Packet {
    struct Packet *next;
    int task, kind, datum;
    int data[DATA_SIZE];
} Packet;

typedef struct Task Task;
typedef struct { Task *table[TASKS], *tasks, *current; int queued, holds; } Kernel;

struct Task {
    Task *(*step)(Task *, Packet *);
    Kernel *kernel;
    Task *link;
    int id, priority;
    Packet *queue;
    int waiting, held;
    union {
        struct { int control, left; } idle;
        struct { int handler, letter; } worker;
        struct { Packet *work, *device; } handler;
        struct { Packet *pending; } device;
    } state;
};

static Packet *append(Packet *packet, Packet *queue) {
    packet->next = NULL;
    if (queue == NULL) return packet;
    Packet *last = queue;
    while (last->next != NULL) last = last->next;
    last->next = packet;
    return queue;
}

static Task *await(Task *task) {
    task->waiting = 1;
    return task;
}

static Task *hold(Kernel *kernel) {
    kernel->holds++;
    kernel->current->held = 1;
    return kernel->current->link;
}

static Task *unhold(Kernel *kernel, int id) {
    Task *task = kernel->table[id];
    task->held = 0;
    return task->priority > kernel->current->priority ? task : kernel->current;
}

static Task *send(Kernel *kernel, Packet *packet) {
    Task *receiver = kernel->table[packet->task], *sender = kernel->current;
    kernel->queued++;
    packet->next = NULL;
    packet->task = sender->id;
    if (receiver->queue == NULL) {
        receiver->queue = packet;
        return receiver->priority > sender->priority ? receiver : sender;
    }
    receiver->queue = append(packet, receiver->queue);
    return sender;
}

static Task *resume(Task *task) {
    Packet *packet = NULL;
    if (task->waiting) {
        packet = task->queue;
        task->queue = packet->next;
        task->waiting = 0;
    }
    return task->step(task, packet);
}

static void schedule(Kernel *kernel) {
    kernel->current = kernel->tasks;
    while (kernel->current != NULL) {
        Task *task = kernel->current;
        int blocked = task->held || (task->waiting && task->queue == NULL);
        kernel->current = blocked ? task->link : resume(task);
    }
}

static Task *idle(Task *task, Packet *packet) {
    (void)packet;
    if (--task->state.idle.left == 0) return hold(task->kernel);
    if ((task->state.idle.control & 1) == 0) {
        task->state.idle.control >>= 1;
        return unhold(task->kernel, DEVICE_A);
    }
    task->state.idle.control = (task->state.idle.control >> 1) ^ 0xd008;
    return unhold(task->kernel, DEVICE_B);
}

static Task *worker(Task *task, Packet *packet) {
    if (packet == NULL) return await(task);
    task->state.worker.handler = task->state.worker.handler == HANDLER_A ? HANDLER_B : HANDLER_A;
    packet->task = task->state.worker.handler;
    packet->datum = 0;
    for (int i = 0; i < DATA_SIZE; i++) {
        task->state.worker.letter = task->state.worker.letter == 26 ? 1 : task->state.worker.letter + 1;
        packet->data[i] = 'A' + task->state.worker.letter - 1;
    }
    return send(task->kernel, packet);
}

static Task *handler(Task *task, Packet *packet) {
    if (packet != NULL) {
        if (packet->kind == KIND_WORK) {
            task->state.handler.work = append(packet, task->state.handler.work);
        } else {
            task->state.handler.device = append(packet, task->state.handler.device);
        }
    }
    Packet *first = task->state.handler.work;
    if (first != NULL) {
        if (first->datum >= DATA_SIZE) {
            task->state.handler.work = first->next;
            return send(task->kernel, first);
        }
        Packet *letter = task->state.handler.device;
        if (letter != NULL) {
            task->state.handler.device = letter->next;
            letter->datum = first->data[first->datum++];
            return send(task->kernel, letter);
        }
    }
    return await(task);
}

static Task *device(Task *task, Packet *packet) {
    if (packet != NULL) {
        task->state.device.pending = packet;
        return hold(task->kernel);
    }
    Packet *done = task->state.device.pending;
    if (done == NULL) return await(task);
    task->state.device.pending = NULL;
    return send(task->kernel, done);
}

static Packet *packets(int number, int task, int kind) {
    Packet *queue = NULL;
    for (int i = 0; i < number; i++) {
        Packet *packet = allocate(sizeof(Packet));
        *packet = (Packet){.next = queue, .task = task, .kind = kind};
        queue = packet;
    }
    return queue;
}

static Task *add(Kernel *kernel, Task *(*step)(Task *, Packet *), int id, int priority, Packet *queue, int waiting) {
    Task *task = allocate(sizeof(Task));
    *task = (Task){.step = step, .kernel = kernel, .link = kernel->tasks, .id = id, .priority = priority, .queue = queue, .waiting = waiting};
    kernel->tasks = kernel->table[id] = task;
    return task;
}

const char *kernel_name(void) { return "richards"; }

int64_t kernel(void) {
    uint64_t result = 0;
    for (int i = 0; i < RUNS; i++) {
        Kernel *kernel = allocate(sizeof(Kernel));
        *kernel = (Kernel){0};
        Task *first = add(kernel, idle, IDLE, 0, NULL, 0);
        first->state.idle.control = 1;
        first->state.idle.left = TICKS;
        add(kernel, worker, WORKER, 1000, packets(2, WORKER, KIND_WORK), 1)->state.worker.handler = HANDLER_A;
        add(kernel, handler, HANDLER_A, 2000, packets(3, DEVICE_A, KIND_DEVICE), 1);
        add(kernel, handler, HANDLER_B, 3000, packets(3, DEVICE_B, KIND_DEVICE), 1);
        add(kernel, device, DEVICE_A, 4000, NULL, 1);
        add(kernel, device, DEVICE_B, 5000, NULL, 1);
        schedule(kernel);
        result = result * 31 + kernel->queued * UINT64_C(100000) + (uint64_t)kernel->holds;
        // The few objects of a run are left where they are: Java would not collect within it either.
    }
    return (int64_t)result;
}
