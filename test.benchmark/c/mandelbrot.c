/* The same program as Mandelbrot.java. */
#include "bare.h"

#define SIZE 400
#define STEPS 50

static int steps(double cr, double ci) {
    double zr = 0, zi = 0, rr = 0, ii = 0;
    int steps = 0;
    while (steps < STEPS && rr + ii <= 4) {
        zi = 2 * zr * zi + ci;
        zr = rr - ii + cr;
        rr = zr * zr;
        ii = zi * zi;
        steps++;
    }
    return steps;
}

const char *kernel_name(void) { return "mandelbrot"; }

int64_t kernel(void) {
    uint64_t hash = 0;
    for (int row = 0; row < SIZE; row++) {
        double ci = 2.0 * row / SIZE - 1;
        for (int column = 0; column < SIZE; column++) {
            double cr = 2.0 * column / SIZE - 1.5;
            hash = hash * 31 + (uint64_t)steps(cr, ci);
        }
    }
    return (int64_t)hash;
}
