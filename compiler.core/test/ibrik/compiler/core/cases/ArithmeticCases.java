package ibrik.compiler.core.cases;

/** Every arithmetic instruction of the bytecode. */
public final class ArithmeticCases {
    private ArithmeticCases() {}

    public static int addSub(int a, int b) { return a + b - (b - a) * 3; }
    public static int divide(int a, int b) { return a / b; }
    public static int remainder(int a, int b) { return a % b; }
    public static int divideConstant(int a) { return a / 10 + a % 7 + a / 8 + a % 16 + (a >>> 1) / 4; }
    public static long divide(long a, long b) { return a / b; }
    public static long remainder(long a, long b) { return a % b; }
    public static int shifts(int a, int b) { return (a << b) ^ (a >> b) ^ (a >>> b) ^ (a << 33); }
    public static long shifts(long a, int b) { return (a << b) ^ (a >> b) ^ (a >>> b) ^ (a << 65); }
    public static int logic(int a, int b) { return (a & b) | (a ^ b) & ~a; }
    public static long logic(long a, long b) { return (a & b) | (a ^ b) & ~a; }
    public static int constants(int a) { return (a + 3 - 5) * 8 + (a & 0xff) + (a & 0xffff) + (a << 24 >> 24) + (a << 16 >>> 16) + (a ^ -1) + -(-a); }
    public static int narrow(int a) { return (byte) a + (short) a * 3 + (char) a * 5 + (byte) (char) a + (char) (byte) a; }
    public static long widen(int a, long b) { return a + b + (int) b + (a & 0xffffffffL); }
    public static double mixed(int a, long b) { return a + (double) b / 3 + (float) a - (float) b; }
    public static int toInt(double a) { return (int) a; }
    public static long toLong(double a) { return (long) a; }
    public static int toInt(float a) { return (int) a; }
    public static long toLong(float a) { return (long) a; }
    public static double arithmetic(double a, double b) { return (a + b) * (a - b) / b + a % b - -a; }
    public static float arithmetic(float a, float b) { return (a + b) * (a - b) / b + a % b - -a; }
    public static int compare(double a, double b) { return (a < b ? 1 : 0) + (a > b ? 2 : 0) + (a <= b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0) + (a != b ? 32 : 0); }
    public static int compare(float a, float b) { return (a < b ? 1 : 0) + (a > b ? 2 : 0) + (a <= b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0) + (a != b ? 32 : 0); }
    public static int compare(long a, long b) { return (a < b ? 1 : 0) + (a > b ? 2 : 0) + (a <= b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0) + (a != b ? 32 : 0); }
    public static int compare(int a, int b) { return (a < b ? 1 : 0) + (a > b ? 2 : 0) + (a <= b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0) + (a != b ? 32 : 0); }
    public static boolean notLess(double a, double b) { return !(a < b); }
    public static int library(int a, int b) { return Math.min(a, b) + 3 * Math.max(a, b) + Math.abs(a) + Integer.numberOfLeadingZeros(a) + Integer.numberOfTrailingZeros(b); }
    public static long library(long a, long b) { return Math.min(a, b) + 3 * Math.max(a, b) + Math.abs(a) + Long.numberOfLeadingZeros(a) + Long.reverseBytes(b); }
    public static int unsigned(int a, int b) { return Integer.compareUnsigned(a, b) + Integer.divideUnsigned(a, b) * 5 + Integer.remainderUnsigned(a, b); }
    public static boolean unsignedLess(long a, long b) { return Long.compareUnsigned(a, b) < 0; }
    public static long high(long a, long b) { return Math.multiplyHigh(a, b) ^ Math.unsignedMultiplyHigh(a, b); }
    public static long bits(double a) { return Double.doubleToRawLongBits(Math.sqrt(Math.abs(a))) + Float.floatToRawIntBits((float) a); }
    public static double fromBits(long a) { return Double.longBitsToDouble(a >>> 12) + Float.intBitsToFloat((int) a & 0x7f7fffff); }
}
