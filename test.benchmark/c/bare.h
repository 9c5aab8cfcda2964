/* The little that a C program needs on QEMU's mcimx6ul-evk: FPU on, a console, a counter, an end. Not part of any image of
   ours: it is what gcc's code is measured with. Names of registers: ARM DDI 0406C and IMX6ULRM. */
#ifndef BARE_H
#define BARE_H

#include <stdint.h>

int64_t kernel(void);
const char *kernel_name(void);

#define REGISTER(address) (*(volatile uint32_t *)(address))

static void put(char c) {
    while (!(REGISTER(0x02020094) & 1 << 13)) { }
    REGISTER(0x02020040) = (uint8_t)c;
}

static void put_text(const char *text) {
    while (*text) put(*text++);
}

static void put_number(int64_t value) {
    char digits[20];
    int n = 0;
    uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;
    if (value < 0) put('-');
    do {
        digits[n++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    while (n) put(digits[--n]);
}

/* CNTPCT, 62.5 MHz: 16 instructions a tick when instructions are counted. */
static uint64_t ticks(void) {
    uint32_t low, high;
    __asm__ volatile("isb\n mrrc p15, 0, %0, %1, c14" : "=r"(low), "=r"(high) : : "memory");
    return (uint64_t)high << 32 | low;
}

static void __attribute__((noreturn, used)) bare_main(void) {
    REGISTER(0x02020080) = 1;
    REGISTER(0x02020084) = 0x4027;
    uint64_t start = ticks();
    int64_t result = kernel();
    uint64_t end = ticks();
    put_text(kernel_name());
    put(' ');
    put_number((int64_t)((end - start) * 16));
    put(' ');
    put_number(result);
    put('\n');
    static volatile uint32_t block[2] = {0x20026, 0};
    register uint32_t operation __asm__("r0") = 0x20;
    register volatile uint32_t *argument __asm__("r1") = block;
    __asm__ volatile("svc 0x123456" : : "r"(operation), "r"(argument) : "memory");
    while (1) { }
}

void __attribute__((naked, section(".text.first"))) _start(void) {
    __asm__ volatile(
        "mov sp, #0x84000000\n"
        "mrc p15, 0, r0, c1, c0, 2\n orr r0, r0, #0xf00000\n mcr p15, 0, r0, c1, c0, 2\n isb\n"
        "mov r0, #0x40000000\n vmsr fpexc, r0\n"
        "bl bare_main\n");
}

#endif
