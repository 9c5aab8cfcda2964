package ibrik.test.differential.cases;

import ibrik.test.differential.Alone;
import java.io.IOException;
import java.io.InputStream;

/** Reads numbers from standard input, byte by byte and by line. */
@Alone(input = "5\n3 1 4 1 5\n-7 x 100000000000\nquit\nignored\n")
public final class C135ReadNumbers {

    static String word(InputStream in) throws IOException {
        StringBuilder b = new StringBuilder();
        int c = in.read();
        while (c == ' ' || c == '\n') {
            c = in.read();
        }
        while (c > ' ') {
            b.append((char) c);
            c = in.read();
        }
        return b.toString();
    }

    public static void main(String[] args) throws IOException {
        int n = Integer.parseInt(word(System.in));
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum = sum * 10 + Integer.parseInt(word(System.in));
        }
        System.out.println(sum);
        while (true) {
            String w = word(System.in);
            if (w.equals("quit")) {
                break;
            }
            try {
                System.out.println("number " + Integer.parseInt(w));
            } catch (NumberFormatException e) {
                System.out.println("not an int: " + w);
            }
        }
        System.exit(sum % 256 == 0 ? 1 : sum % 100);
    }
}
