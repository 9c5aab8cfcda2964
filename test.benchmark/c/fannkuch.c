/* The same program as Fannkuch.java. */
#include "bare.h"

#define N 9

static int permutation[N], scratch[N], counters[N];

static int flips(void) {
    for (int i = 0; i < N; i++) scratch[i] = permutation[i];
    int flips = 0;
    for (int first = scratch[0]; first != 0; first = scratch[0]) {
        for (int low = 0, high = first; low < high; low++, high--) {
            int swapped = scratch[low];
            scratch[low] = scratch[high];
            scratch[high] = swapped;
        }
        flips++;
    }
    return flips;
}

const char *kernel_name(void) { return "fannkuch"; }

int64_t kernel(void) {
    for (int i = 0; i < N; i++) permutation[i] = i;
    int most = 0, checksum = 0, sign = 1, rotated = N;
    while (1) {
        while (rotated > 1) {
            counters[rotated - 1] = rotated;
            rotated--;
        }
        int n = flips();
        if (n > most) most = n;
        checksum += sign * n;
        sign = -sign;
        while (1) {
            if (rotated == N) return checksum * INT64_C(1000) + most;
            int first = permutation[0];
            for (int i = 0; i < rotated; i++) permutation[i] = permutation[i + 1];
            permutation[rotated] = first;
            if (--counters[rotated] > 0) break;
            rotated++;
        }
    }
}
