package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads lines from standard input until its end. */
@Alone(input = "first line\nsecond line\n\n  spaces  \ncaf\u00e9\nno newline at end")
public final class C134ReadLines {

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line;
        int n = 0;
        while ((line = in.readLine()) != null) {
            n++;
            System.out.println(n + ": [" + line + "] " + line.length() + " " + line.hashCode());
        }
        System.out.println("end after " + n);
        System.out.println(in.read());
    }
}
