package ibrik.linker.simulator;

import ibrik.linker.model.SimObject;
import java.util.IdentityHashMap;
import java.util.Map;

/** Monitors of the one simulated thread: how often it holds each. */
final class Monitors {
    private Map<SimObject, int[]> held = new IdentityHashMap<>();

    void enter(SimObject object) { held.computeIfAbsent(object, key -> new int[1])[0]++; }

    /** False if the thread does not hold it. */
    boolean exit(SimObject object) {
        int[] count = held.get(object);
        if (count == null) return false;
        if (--count[0] == 0) held.remove(object);
        return true;
    }

    boolean isHeld(SimObject object) { return held.containsKey(object); }

    /** What {@link #restore} takes. */
    Map<SimObject, int[]> snapshot() {
        Map<SimObject, int[]> copy = new IdentityHashMap<>();
        held.forEach((object, count) -> copy.put(object, count.clone()));
        return copy;
    }

    void restore(Map<SimObject, int[]> snapshot) { held = snapshot; }
}
