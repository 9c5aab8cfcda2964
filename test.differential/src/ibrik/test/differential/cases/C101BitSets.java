package ibrik.test.differential.cases;

import java.util.BitSet;

/** Uses BitSet: ranges, logic, navigation; counts primes. */
public final class C101BitSets {

    public static void main(String[] args) {
        BitSet a = new BitSet();
        a.set(1);
        a.set(5, 10);
        a.set(100);
        a.flip(7, 70);
        a.clear(20);
        System.out.println(a + " " + a.cardinality() + " " + a.length() + " " + a.nextSetBit(60) + " " + a.nextClearBit(5) + " " + a.previousSetBit(90));
        BitSet b = new BitSet(200);
        for (int i = 0; i < 200; i += 3) {
            b.set(i);
        }
        BitSet and = (BitSet) a.clone();
        and.and(b);
        BitSet or = (BitSet) a.clone();
        or.or(b);
        BitSet xor = (BitSet) a.clone();
        xor.xor(b);
        BitSet not = (BitSet) a.clone();
        not.andNot(b);
        System.out.println(and + " " + or.cardinality() + " " + xor.cardinality() + " " + not + " " + a.intersects(b) + " " + and.hashCode());
        System.out.println(and.equals(or) + " " + a.get(3, 12) + " " + b.get(150) + b.get(5000) + " " + new BitSet().isEmpty());
        BitSet composite = new BitSet(10000);
        for (int i = 2; i * i < 10000; i++) {
            if (!composite.get(i)) {
                for (int j = i * i; j < 10000; j += i) {
                    composite.set(j);
                }
            }
        }
        composite.flip(2, 10000);
        composite.clear(0, 2);
        int primes = 0;
        int last = 0;
        for (int i = 2; i < 10000; i++) {
            if (composite.get(i)) {
                primes++;
                last = i;
            }
        }
        System.out.println(primes + " " + last);
        System.out.println(BitSet.valueOf(new long[] {5, 1L << 63}) + " " + a.toLongArray().length);
    }
}
