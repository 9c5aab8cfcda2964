// The targets that the suite compares with HotSpot, in one list.
package ibrik.test.differential;

import java.util.ArrayList;
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
        List<TargetRunner> all = new ArrayList<>(List.of(new HotSpotRunner("hotspot-interpreter", "-Xint"), new SimulatorRunner()));
        all.addAll(images("test.differential"));
        return all;
    }

    /** A firmware on every board and architecture that images can be linked for. */
    static List<ImageRunner> images(String firmware) {
        return List.of(new ImageRunner(firmware, "linux", "amd64"), new ImageRunner(firmware, "linux", "arm"), new ImageRunner(firmware, "microvm", "amd64"),
                new ImageRunner(firmware, "imx6ul", "arm"));
    }

    /** Collects garbage at every allocation and every poll, which finds stack maps that are wrong. */
    static TargetRunner collectingAlways() {
        return new ImageRunner("test.differential", "linux", "amd64", List.of("-Dibrik.gc=stress"));
    }
}
