package ibrik.linker.world;

import ibrik.linker.model.LinkTimeHeap;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides, when reached code first needs a class initialised, whether that happens at link time. */
final class Initialisation {
    private final LinkTimeHeap heap;
    private final Map<TypeInfo, String> leftToRunTime = new LinkedHashMap<>();

    Initialisation(LinkTimeHeap heap) {
        this.heap = heap;
    }

    /** Initialises the class at link time if that can be done; true if nothing is left to run time. */
    boolean atLinkTime(TypeInfo type) {
        if (type.isArray() || type.isPrimitive()) return true;
        switch (type.initialisation) {
            case AT_LINK_TIME -> { return true; }
            case AT_RUN_TIME -> {
                leftToRunTime.putIfAbsent(type, type.initialisationReason);
                return false;
            }
            default -> { }
        }
        LinkTimeHeap.Outcome outcome;
        if (Annotations.has(type.node, "RunTimeInitialised")) {
            outcome = LinkTimeHeap.Outcome.atRunTime("it is annotated @RunTimeInitialised");
        } else {
            outcome = heap.initialise(type);
            heap.commit();
        }
        type.initialisation = outcome.initialised() ? TypeInfo.Initialisation.AT_LINK_TIME : TypeInfo.Initialisation.AT_RUN_TIME;
        if (!outcome.initialised()) {
            type.initialisationReason = outcome.reason();
            leftToRunTime.put(type, outcome.reason());
        }
        return outcome.initialised();
    }

    /** Whether code of {@code from} that uses a static member of {@code type} or makes an instance must first call its initialiser. */
    boolean mustEnsure(TypeInfo type, MethodInfo from) {
        if (atLinkTime(type)) return false;
        if (type.isInterface()) return from.owner != type;
        // Code of a class runs only once its superclasses' initialisation has begun; lambda bodies and the like too.
        for (TypeInfo at = from.owner; at != null; at = at.superclass) if (at == type) return false;
        return true;
    }

    /** Superclass and superinterfaces that are left to run time and that must be initialised before the class, in that order (JVMS 5.5, step 7). */
    List<TypeInfo> before(TypeInfo type) {
        List<TypeInfo> before = new ArrayList<>();
        if (type.isInterface()) return before;
        if (type.superclass != null && !atLinkTime(type.superclass)) before.add(type.superclass);
        for (TypeInfo implemented : type.interfaces) addInterface(implemented, before);
        return before;
    }

    /** Interfaces are initialised with a class only if they declare methods that are neither abstract nor static. */
    private void addInterface(TypeInfo implemented, List<TypeInfo> before) {
        for (TypeInfo above : implemented.interfaces) addInterface(above, before);
        boolean declares = implemented.methods.values().stream().anyMatch(method -> !method.isAbstract() && !method.isStatic());
        if (declares && !before.contains(implemented) && !atLinkTime(implemented)) before.add(implemented);
    }

    Map<TypeInfo, String> leftToRunTime() { return leftToRunTime; }
}
