package ibrik.linker.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.linker.model.Architecture;
import ibrik.linker.model.TypeInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading, layout, resolution and selection. */
class UniverseTest {
    private final ClassUniverse universe = new ClassUniverse(Architecture.ARM, new ClassPath(List.of()));

    private TypeInfo type(String name) { return universe.find(name); }

    @Test
    void fieldsAreSortedBySizeAndStartAfterTheHeader() {
        TypeInfo string = type("java/lang/String");
        assertEquals(8, string.field("value", "[B").offset);
        assertEquals(12, string.field("hash", "I").offset);
        assertEquals(16, string.field("coder", "B").offset);
        assertEquals(24, string.instanceSize);
        assertArrayEquals(new int[] {8}, string.referenceOffsets);
    }

    @Test
    void theHoleThatASuperclassLeavesIsFilled() {
        TypeInfo list = type("java/util/ArrayList");
        assertEquals(8, type("java/util/AbstractList").field("modCount", "I").offset);
        assertEquals(12, list.field("elementData", "[Ljava/lang/Object;").offset);
        TypeInfo adder = type("java/lang/Long");
        assertEquals(8, adder.field("value", "J").offset);
        assertEquals(16, adder.instanceSize);
    }

    @Test
    void selectionFindsOverridesDefaultsAndObjectMethods() {
        TypeInfo list = type("java/util/List");
        TypeInfo arrayList = type("java/util/ArrayList");
        assertEquals(arrayList, universe.selectMethod(arrayList, universe.resolveMethod(list, "add", "(Ljava/lang/Object;)Z")).owner);
        assertEquals(type("java/util/Collection"), universe.selectMethod(arrayList, universe.resolveMethod(list, "stream", "()Ljava/util/stream/Stream;")).owner);
        assertEquals(type("java/util/AbstractCollection"), universe.selectMethod(arrayList, universe.resolveMethod(list, "toString", "()Ljava/lang/String;")).owner);
        assertNull(universe.selectMethod(type("java/util/AbstractList"), universe.resolveMethod(list, "get", "(I)Ljava/lang/Object;")));
    }

    @Test
    void arraysHaveTheMethodsOfObject() {
        TypeInfo ints = type("[I");
        assertEquals(type("java/lang/Object"), universe.resolveMethod(ints, "hashCode", "()I").owner);
        assertSame(ints, universe.arrayOf(type("int")));
        assertTrue(type("[Ljava/lang/String;").isSubtypeOf(type("[Ljava/lang/CharSequence;")));
        assertFalse(type("[I").isSubtypeOf(type("[Ljava/lang/Object;")));
        assertTrue(type("[[I").isSubtypeOf(type("[Ljava/lang/Object;")));
    }

    @Test
    void accessesOfVarHandlesAreSignaturePolymorphic() {
        assertTrue(ClassUniverse.isSignaturePolymorphic(universe.resolveMethod(type("java/lang/invoke/VarHandle"), "compareAndSet", "(Ljava/lang/String;II)Z")));
        assertFalse(ClassUniverse.isSignaturePolymorphic(universe.resolveMethod(type("java/lang/Object"), "hashCode", "()I")));
    }

    @Test
    void whatDoesNotExistIsNull() {
        assertNull(type("no/such/Class"));
        assertNull(type("[Lno/such/Class;"));
        assertNull(universe.resolveMethod(type("java/lang/String"), "noSuchMethod", "()V"));
    }
}
