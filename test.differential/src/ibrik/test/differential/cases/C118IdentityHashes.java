package ibrik.test.differential.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Checks that identity hashes stay the same across collections, locks and copies, and differ
 * between objects.
 */
public final class C118IdentityHashes {

    public static void main(String[] args) {
        Object[] objects = new Object[500];
        int[] hashes = new int[objects.length];
        Set<Integer> different = new HashSet<>();
        for (int i = 0; i < objects.length; i++) {
            objects[i] = i % 2 == 0 ? new Object() : new int[i];
            hashes[i] = System.identityHashCode(objects[i]);
            different.add(hashes[i]);
        }
        System.out.println(different.size() > 400);
        Object junk = null;
        for (int i = 0; i < 200000; i++) {
            junk = new Object[] {junk, i};
            if (i % 100 == 0) {
                junk = null;
            }
        }
        int same = 0;
        for (int i = 0; i < objects.length; i++) {
            synchronized (objects[i]) {
                same += hashes[i] == System.identityHashCode(objects[i]) ? 1 : 0;
            }
            same += hashes[i] == objects[i].hashCode() ? 1 : 0;
        }
        System.out.println(same);
        System.out.println(System.identityHashCode(null));
        String s = new String("text");
        System.out.println(s.hashCode() == "text".hashCode() && System.identityHashCode(s) == System.identityHashCode(s));
        Map<Object, Integer> map = new HashMap<>();
        for (int i = 0; i < objects.length; i++) {
            map.put(objects[i], i);
        }
        int sum = 0;
        for (int i = 0; i < objects.length; i++) {
            sum += map.get(objects[i]) == i ? 1 : 0;
        }
        System.out.println(sum);
        IdentityHashMap<Object, Integer> identity = new IdentityHashMap<>();
        identity.put(new String("a"), 1);
        identity.put(new String("a"), 2);
        identity.put("a", 3);
        identity.put("a", 4);
        System.out.println(identity.size() + " " + identity.get("a") + " " + identity.get(new String("a")));
        int[] original = {1, 2};
        int before = System.identityHashCode(original);
        int[] copy = original.clone();
        System.out.println(before == System.identityHashCode(original) && copy != original);
        System.out.println(new Object().equals(new Object()) + " " + objects[0].equals(objects[0]) + " " + objects[3].toString().startsWith("[I@"));
    }
}
