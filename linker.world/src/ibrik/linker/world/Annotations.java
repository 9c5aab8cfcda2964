package ibrik.linker.world;

import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Looks up annotations in class files. */
final class Annotations {
    static final String LINK = "Librik/runtime/api/link/";
    static final String JDK = "Ljdk/internal/vm/annotation/";

    private Annotations() {}

    static AnnotationNode find(ClassNode node, String descriptor) { return find(node.visibleAnnotations, node.invisibleAnnotations, descriptor); }

    static AnnotationNode find(MethodNode node, String descriptor) { return find(node.visibleAnnotations, node.invisibleAnnotations, descriptor); }

    static AnnotationNode find(FieldNode node, String descriptor) { return find(node.visibleAnnotations, node.invisibleAnnotations, descriptor); }

    /** Whether a method has the annotation of ours with this simple name. */
    static boolean has(MethodNode node, String simpleName) { return find(node, LINK + simpleName + ";") != null; }

    static boolean has(ClassNode node, String simpleName) { return find(node, LINK + simpleName + ";") != null; }

    static boolean has(FieldNode node, String simpleName) { return find(node, LINK + simpleName + ";") != null; }

    /** Gives a method an annotation of ours that another has. */
    static void copy(MethodNode from, MethodNode to, String simpleName) {
        AnnotationNode annotation = find(from, LINK + simpleName + ";");
        if (annotation == null) return;
        if (to.invisibleAnnotations == null) to.invisibleAnnotations = new ArrayList<>();
        to.invisibleAnnotations.add(annotation);
    }

    /** The class that an annotation of ours names as its value; null if the method has no such annotation, or no bundle has the class. */
    static TypeInfo named(MethodNode node, String simpleName, ClassUniverse universe) {
        AnnotationNode annotation = node == null ? null : find(node, LINK + simpleName + ";");
        return annotation == null ? null : universe.find(value(annotation, "value", Type.VOID_TYPE).getInternalName());
    }

    /** The value of an element, or the default. */
    @SuppressWarnings("unchecked")
    static <T> T value(AnnotationNode annotation, String element, T otherwise) {
        if (annotation.values == null) return otherwise;
        for (int i = 0; i < annotation.values.size(); i += 2) {
            if (annotation.values.get(i).equals(element)) return (T) annotation.values.get(i + 1);
        }
        return otherwise;
    }

    private static AnnotationNode find(List<AnnotationNode> visible, List<AnnotationNode> invisible, String descriptor) {
        if (visible != null) for (AnnotationNode annotation : visible) if (annotation.desc.equals(descriptor)) return annotation;
        if (invisible != null) for (AnnotationNode annotation : invisible) if (annotation.desc.equals(descriptor)) return annotation;
        return null;
    }
}
