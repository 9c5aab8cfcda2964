package ibrik.test.differential.cases;

import java.math.BigInteger;

/** Computes with BigInteger: factorials, powers, division, modular arithmetic, bits, text. */
public final class C110BigIntegers {

    public static void main(String[] args) {
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(f);
        System.out.println(f.toString(16) + " " + f.bitLength() + " " + f.bitCount() + " " + f.getLowestSetBit());
        BigInteger a = new BigInteger("123456789012345678901234567890");
        BigInteger b = new BigInteger("-987654321098765432109876543210");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + b.divide(a) + " " + b.mod(a) + " " + b.remainder(a));
        System.out.println(a.gcd(b) + " " + a.pow(5) + " " + b.negate().sqrt() + " " + a.compareTo(b) + " " + a.signum() + b.signum() + " " + a.hashCode());
        BigInteger p = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
        System.out.println(a.modPow(f, p) + " " + a.modInverse(p) + " " + p.isProbablePrime(20));
        System.out.println(a.shiftLeft(77) + " " + b.shiftRight(33) + " " + a.and(p) + " " + a.or(b) + " " + a.xor(b) + " " + a.not() + " " + a.testBit(3));
        System.out.println(a.intValue() + " " + a.longValue() + " " + a.doubleValue() + " " + b.floatValue() + " " + BigInteger.valueOf(Long.MIN_VALUE));
        System.out.println(new BigInteger("-ff", 16) + " " + new BigInteger(new byte[] {(byte) 0x80, 0}) + " " + a.toByteArray().length + " " + a.equals(new BigInteger(a.toString())));
        try {
            a.divide(BigInteger.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.longValueExact();
        } catch (ArithmeticException e) {
            System.out.println("too long");
        }
        BigInteger x = BigInteger.ZERO;
        BigInteger y = BigInteger.ONE;
        for (int i = 0; i < 1000; i++) {
            BigInteger z = x.add(y);
            x = y;
            y = z;
        }
        System.out.println(x);
        BigInteger large = a.pow(60).add(BigInteger.TEN);
        System.out.println(large.multiply(large).mod(p) + " " + large.toString().hashCode() + " " + large.divide(a.pow(31)).bitLength());
    }
}
