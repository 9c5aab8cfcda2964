/* What stands in for malloc in the C programs: free lists for multiples of 8 bytes, and above them memory that only grows.
   It is quicker than a general allocator, so the comparison is not in our favour. One thread; nothing is given back. */
#ifndef HEAP_H
#define HEAP_H

#include <stddef.h>
#include <stdint.h>

#define HEAP_CLASSES 64
#define HEAP_SIZE (24u << 20)

typedef union Block { union Block *next; uint64_t align; } Block;

static uint64_t heap_space[HEAP_SIZE / 8];
static size_t heap_used;
static Block *heap_free[HEAP_CLASSES];

/* A block of at least one byte, or null. */
static inline void *allocate(size_t size) {
    size_t words = (size + 7) / 8;
    if (words < HEAP_CLASSES && heap_free[words]) {
        Block *block = heap_free[words];
        heap_free[words] = block->next;
        return block;
    }
    if (words > HEAP_SIZE / 8 - heap_used) return NULL;
    void *block = &heap_space[heap_used];
    heap_used += words;
    return block;
}

/* The size is the one the block was allocated with. */
static inline void release(void *pointer, size_t size) {
    size_t words = (size + 7) / 8;
    if (words < HEAP_CLASSES) {
        Block *block = pointer;
        block->next = heap_free[words];
        heap_free[words] = block;
    }
}

#endif
