package ibrik.test.differential.cases;

/** Clones objects shallowly and deeply, with inheritance, arrays and refusal. */
public final class C119ObjectClone {

    static class Point implements Cloneable {
        int x;
        long y;
        double z;
        boolean flag;
        int[] data;
        Point link;

        @Override
        public Point clone() {
            try {
                return (Point) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static class Deep extends Point {
        String name = "deep";
        static int built;

        Deep() {
            built++;
        }

        @Override
        public Deep clone() {
            Deep d = (Deep) super.clone();
            d.data = data.clone();
            d.link = link == null ? null : link.clone();
            return d;
        }
    }

    static class Not {
        Object attempt() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    public static void main(String[] args) throws Exception {
        Point p = new Point();
        p.x = 1;
        p.y = 1L << 40;
        p.z = 2.5;
        p.flag = true;
        p.data = new int[] {1, 2, 3};
        p.link = p;
        Point q = p.clone();
        q.x = 5;
        q.data[0] = 99;
        System.out.println(p.x + " " + q.x + " " + q.y + " " + q.z + " " + q.flag + " " + p.data[0] + " " + (q.link == p) + " " + (q != p));
        Deep d = new Deep();
        d.data = new int[] {7};
        d.link = p;
        Deep e = d.clone();
        e.data[0] = 8;
        e.link.x = 100;
        System.out.println(d.data[0] + " " + e.data[0] + " " + p.x + " " + e.link.x + " " + e.name + " " + Deep.built + " " + (e.getClass() == Deep.class));
        Point asPoint = d;
        System.out.println(asPoint.clone() instanceof Deep);
        try {
            new Not().attempt();
        } catch (CloneNotSupportedException x) {
            System.out.println("not cloneable");
        }
        Point[] chain = new Point[1000];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = (i == 0 ? p : chain[i - 1]).clone();
            chain[i].x = i;
        }
        long sum = 0;
        for (Point c : chain) {
            sum = sum * 31 + c.x + c.data.length;
        }
        System.out.println(sum);
        System.out.println(new java.util.ArrayList<>(java.util.List.of(1, 2)).clone().equals(java.util.List.of(1, 2)));
    }
}
