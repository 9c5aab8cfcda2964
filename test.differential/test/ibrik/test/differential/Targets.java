// The targets that the suite compares with HotSpot, in one list.
package ibrik.test.differential;

import java.util.List;

/** All targets. */
final class Targets {

    private Targets() {
    }

    /** What is right: HotSpot with its compilers. */
    static TargetRunner oracle() {
        return new HotSpotRunner("hotspot");
    }

    /** Everything that is compared with the oracle. HotSpot's interpreter shows that the cases themselves are deterministic. */
    static List<TargetRunner> all() {
        return List.of(new HotSpotRunner("hotspot-interpreter", "-Xint"), new SimulatorRunner());
    }
}
