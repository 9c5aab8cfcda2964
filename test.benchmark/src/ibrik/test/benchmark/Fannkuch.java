// Reversals of prefixes of permutations: int arrays, indices and unpredictable branches.
package ibrik.test.benchmark;

/** For all permutations of nine numbers: how often a prefix as long as its first number must be reversed to bring 1 to the front. */
final class Fannkuch implements Benchmark {

    private static final int N = 9;

    @Override
    public String name() {
        return "fannkuch";
    }

    @Override
    public long iterate() {
        int[] permutation = new int[N];
        int[] scratch = new int[N];
        int[] counters = new int[N];
        for (int i = 0; i < N; i++) {
            permutation[i] = i;
        }
        int most = 0;
        int checksum = 0;
        int sign = 1;
        int rotated = N;
        while (true) {
            while (rotated > 1) {
                counters[rotated - 1] = rotated;
                rotated--;
            }
            int flips = flips(permutation, scratch);
            most = Math.max(most, flips);
            checksum += sign * flips;
            sign = -sign;
            // The next permutation: rotate a prefix, longer whenever the counter of the shorter one has run out.
            while (true) {
                if (rotated == N) {
                    return checksum * 1000L + most;
                }
                int first = permutation[0];
                for (int i = 0; i < rotated; i++) {
                    permutation[i] = permutation[i + 1];
                }
                permutation[rotated] = first;
                if (--counters[rotated] > 0) {
                    break;
                }
                rotated++;
            }
        }
    }

    private static int flips(int[] permutation, int[] scratch) {
        for (int i = 0; i < permutation.length; i++) {
            scratch[i] = permutation[i];
        }
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
}
