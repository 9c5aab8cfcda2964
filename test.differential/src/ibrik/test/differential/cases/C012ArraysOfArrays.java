package ibrik.test.differential.cases;

/** Builds rectangular, ragged and partly built arrays of arrays. */
public final class C012ArraysOfArrays {

    public static void main(String[] args) {
        int[][] square = new int[4][5];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 5; j++) {
                square[i][j] = i * 10 + j;
            }
        }
        int sum = 0;
        for (int[] row : square) {
            for (int v : row) {
                sum += v;
            }
        }
        System.out.println(sum);
        int[][] triangle = new int[10][];
        for (int i = 0; i < triangle.length; i++) {
            triangle[i] = new int[i + 1];
            triangle[i][0] = 1;
            triangle[i][i] = 1;
            for (int j = 1; j < i; j++) {
                triangle[i][j] = triangle[i - 1][j - 1] + triangle[i - 1][j];
            }
        }
        for (int v : triangle[9]) {
            System.out.println(v);
        }
        long[][][] cube = new long[3][4][5];
        cube[2][3][4] = 1L << 40;
        System.out.println((int) (cube[2][3][4] >> 38));
        System.out.println(cube[1].length);
        System.out.println(cube[1][1].length);
        String[][] partly = new String[3][];
        System.out.println(partly[1] == null);
        partly[1] = new String[] {"a", "b"};
        System.out.println(partly[1][1]);
        byte[][] literal = {{1, 2}, {}, {3}};
        System.out.println(literal[1].length + literal[2][0]);
        int[][] swap = {{1}, {2}};
        int[] t = swap[0];
        swap[0] = swap[1];
        swap[1] = t;
        System.out.println(swap[0][0] * 10 + swap[1][0]);
        System.out.println(new int[2][0].length);
        System.out.println(new int[0][7].length);
    }
}
