package ibrik.test.differential.cases;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Solves a Sudoku, runs the Game of Life, multiplies matrices and finds shortest paths. */
public final class C123Puzzles {

    static int tries;

    static boolean solve(int[] b, int at) {
        while (at < 81 && b[at] != 0) {
            at++;
        }
        if (at == 81) {
            return true;
        }
        int row = at / 9;
        int column = at % 9;
        next:
        for (int v = 1; v <= 9; v++) {
            tries++;
            for (int i = 0; i < 9; i++) {
                if (b[row * 9 + i] == v || b[i * 9 + column] == v || b[(row / 3 * 3 + i / 3) * 9 + column / 3 * 3 + i % 3] == v) {
                    continue next;
                }
            }
            b[at] = v;
            if (solve(b, at + 1)) {
                return true;
            }
            b[at] = 0;
        }
        return false;
    }

    static boolean[][] life(boolean[][] g) {
        int n = g.length;
        boolean[][] r = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int c = 0;
                for (int di = -1; di <= 1; di++) {
                    for (int dj = -1; dj <= 1; dj++) {
                        if ((di != 0 || dj != 0) && g[(i + di + n) % n][(j + dj + n) % n]) {
                            c++;
                        }
                    }
                }
                r[i][j] = c == 3 || c == 2 && g[i][j];
            }
        }
        return r;
    }

    static double[][] multiply(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][b[0].length];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < b.length; k++) {
                double x = a[i][k];
                for (int j = 0; j < b[0].length; j++) {
                    c[i][j] += x * b[k][j];
                }
            }
        }
        return c;
    }

    public static void main(String[] args) {
        String puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79";
        int[] board = new int[81];
        for (int i = 0; i < 81; i++) {
            board[i] = puzzle.charAt(i) == '.' ? 0 : puzzle.charAt(i) - '0';
        }
        System.out.println(solve(board, 0) + " " + tries);
        for (int i = 0; i < 9; i++) {
            System.out.println(Arrays.toString(Arrays.copyOfRange(board, 9 * i, 9 * i + 9)));
        }
        boolean[][] g = new boolean[20][20];
        g[1][2] = g[2][3] = g[3][1] = g[3][2] = g[3][3] = true;
        g[10][10] = g[10][11] = g[10][12] = g[9][11] = true;
        for (int i = 0; i < 60; i++) {
            g = life(g);
        }
        for (boolean[] row : g) {
            StringBuilder b = new StringBuilder();
            for (boolean x : row) {
                b.append(x ? '#' : '.');
            }
            System.out.println(b);
        }
        double[][] m = new double[30][30];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                m[i][j] = (i * 7 + j * 3) % 11 / 10.0;
            }
        }
        double[][] p = multiply(multiply(m, m), m);
        System.out.println(p[0][0] + " " + p[29][3] + " " + p[11][17]);
        int n = 200;
        int[] distance = new int[n];
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[0] = 0;
        PriorityQueue<int[]> queue = new PriorityQueue<>((x, y) -> x[0] != y[0] ? Integer.compare(x[0], y[0]) : Integer.compare(x[1], y[1]));
        queue.add(new int[] {0, 0});
        while (!queue.isEmpty()) {
            int[] head = queue.poll();
            if (head[0] > distance[head[1]]) {
                continue;
            }
            for (int k = 1; k < 6; k++) {
                int to = (head[1] * k + 17 * k * k) % n;
                int d = head[0] + (head[1] ^ to) % 23 + 1;
                if (d < distance[to]) {
                    distance[to] = d;
                    queue.add(new int[] {d, to});
                }
            }
        }
        System.out.println(Arrays.toString(distance));
    }
}
