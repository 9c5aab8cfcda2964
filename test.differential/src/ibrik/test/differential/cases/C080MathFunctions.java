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
        System.out.println(Math.pow(2, 10) + " " + Math.pow(2, -1074) + " " + Math.pow(-2, 3) + " " + Math.pow(10, 308) + " " + Math.pow(0, 0));
    }
}
