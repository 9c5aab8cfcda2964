package ibrik.test.differential.cases;

/** Evaluates the transcendental functions of Math, which follow the library's Java code. */
public final class C080MathFunctions {

    static String show(double d) {
        return d != d ? "NaN" : Double.toString(d);
    }

    public static void main(String[] args) {
        for (int i = -40; i <= 40; i++) {
            double x = i * 0.7391;
            System.out.println(show(Math.sin(x)) + " " + show(Math.cos(x)) + " " + show(Math.tan(x)));
            System.out.println(show(Math.exp(x)) + " " + show(Math.log(x)) + " " + show(Math.log10(x)) + " " + show(Math.pow(1.1, x)));
            System.out.println(show(Math.atan(x)) + " " + show(Math.atan2(x, 2)) + " " + show(Math.sinh(x / 10)) + " " + show(Math.cbrt(x)));
            System.out.println(show(Math.hypot(x, 3)) + " " + show(Math.toDegrees(x)) + " " + show(Math.expm1(x)) + " " + show(Math.log1p(x)));
        }
        int different = 0;
        for (int i = 1; i < 3000; i++) {
            double x = i * 0.013 - 20;
            different += Math.sin(x) == StrictMath.sin(x) && Math.cos(x) == StrictMath.cos(x) && Math.tan(x) == StrictMath.tan(x) ? 0 : 1;
            different += Math.exp(x) == StrictMath.exp(x) && Math.log(i) == StrictMath.log(i) && Math.log10(i) == StrictMath.log10(i) ? 0 : 1;
            different += Math.pow(i, 0.3) == StrictMath.pow(i, 0.3) && Math.cbrt(x) == StrictMath.cbrt(x) && Math.tanh(x / 30) == StrictMath.tanh(x / 30) ? 0 : 1;
        }
        System.out.println("different from StrictMath: " + different);
        System.out.println(Math.pow(2, 10) + " " + Math.pow(2, -1074) + " " + Math.pow(-2, 3) + " " + Math.pow(10, 308) + " " + Math.pow(0, 0));
    }
}
