package ibrik.test.differential.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Uses EnumMap and EnumSet: order, ranges, complements, bulk operations. */
public final class C100EnumCollections {

    enum Day {
        MON, TUE, WED, THU, FRI, SAT, SUN;

        Day next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    public static void main(String[] args) {
        EnumMap<Day, Integer> hours = new EnumMap<>(Day.class);
        hours.put(Day.FRI, 6);
        hours.put(Day.MON, 8);
        hours.put(Day.WED, null);
        hours.merge(Day.MON, 1, Integer::sum);
        System.out.println(hours + " " + hours.get(Day.SUN) + " " + hours.containsKey(Day.WED) + hours.containsValue(6) + hours.size());
        for (Map.Entry<Day, Integer> e : hours.entrySet()) {
            e.setValue(e.getKey().ordinal());
        }
        System.out.println(hours + " " + hours.remove(Day.WED) + hours.remove(Day.SAT));
        EnumSet<Day> weekend = EnumSet.of(Day.SUN, Day.SAT);
        EnumSet<Day> work = EnumSet.complementOf(weekend);
        EnumSet<Day> some = EnumSet.range(Day.TUE, Day.THU);
        System.out.println(weekend + " " + work + " " + some + " " + EnumSet.noneOf(Day.class) + EnumSet.allOf(Day.class).size());
        some.addAll(weekend);
        some.remove(Day.WED);
        System.out.println(some + " " + some.contains(Day.WED) + " " + work.containsAll(some));
        work.removeAll(some);
        work.removeIf(d -> d == Day.FRI);
        System.out.println(work);
        for (Day d : EnumSet.allOf(Day.class)) {
            System.out.println(d + " " + d.next() + " " + weekend.contains(d.next()));
        }
    }
}
