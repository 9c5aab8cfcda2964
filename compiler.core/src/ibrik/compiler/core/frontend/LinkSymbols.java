package ibrik.compiler.core.frontend;

import ibrik.compiler.core.target.Symbol;
import ibrik.linker.model.MethodInfo;
import java.util.List;
import org.objectweb.asm.tree.AnnotationNode;

/** Native methods annotated {@code @LinkSymbol}: calls of them are addresses that the linker decides. */
final class LinkSymbols {
    private static final String ANNOTATION = "Librik/runtime/api/link/LinkSymbol;";

    private LinkSymbols() {}

    /** The symbol whose address the method returns, or null if it is an ordinary method. */
    static Symbol of(MethodInfo method) {
        if (!method.isNative() || method.node == null) return null;
        Symbol symbol = find(method.node.invisibleAnnotations);
        return symbol != null ? symbol : find(method.node.visibleAnnotations);
    }

    private static Symbol find(List<AnnotationNode> annotations) {
        if (annotations == null) return null;
        for (AnnotationNode annotation : annotations) {
            if (annotation.desc.equals(ANNOTATION)) return new Symbol.Named((String) annotation.values.get(1));
        }
        return null;
    }
}
