package ibrik.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    Path folder;

    private Path make(String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(made.resolve("src/a"));
        Files.writeString(made.resolve("src/a/A.java"), "class A {}");
        Files.createDirectories(made.resolve("bin"));
        return made;
    }

    private static String hash(Path folder) {
        return new Inputs().addFolder(folder, List.of("bin")).hash();
    }

    @Test
    void theHashTellsContentAndNotPlaceOrTime() throws IOException {
        Path one = make("one");
        Path two = make("two");
        Files.setLastModifiedTime(two.resolve("src/a/A.java"), java.nio.file.attribute.FileTime.fromMillis(0));
        assertEquals(hash(one), hash(two));
        Files.writeString(two.resolve("bin/A.class"), "x");
        assertEquals(hash(one), hash(two));
    }

    @Test
    void aChangeOfContentOrNameOrNumberOfFilesIsSeen() throws IOException {
        Path changed = make("one");
        String before = hash(changed);
        Files.writeString(changed.resolve("src/a/A.java"), "class A { }");
        String after = hash(changed);
        assertNotEquals(before, after);
        Files.move(changed.resolve("src/a/A.java"), changed.resolve("src/a/B.java"));
        assertNotEquals(after, hash(changed));
        Files.writeString(changed.resolve("src/a/C.java"), "");
        assertNotEquals(after, hash(changed));
    }

    @Test
    void textsDoNotRunTogether() {
        assertNotEquals(new Inputs().add("ab").add("c").hash(), new Inputs().add("a").add("bc").hash());
    }

    @Test
    void aMissingFileDiffersFromAnEmptyOne() throws IOException {
        Path file = folder.resolve("x.jar");
        String missing = new Inputs().addFile(file).hash();
        Files.writeString(file, "");
        assertNotEquals(missing, new Inputs().addFile(file).hash());
    }
}
