package ibrik.test.differential.cases;

/** Catches the exceptions that the machine itself raises. */
public final class C019ImplicitExceptions {

    int field;
    static int[] none;
    static Object text = "text";
    static int zero;

    int method() {
        return field;
    }

    static int probe(int n) {
        int[] array = new int[3];
        C019ImplicitExceptions nothing = none == null ? null : new C019ImplicitExceptions();
        try {
            switch (n) {
                case 0:
                    return none[0];
                case 1:
                    return none.length;
                case 2:
                    return nothing.field;
                case 3:
                    return nothing.method();
                case 4:
                    return array[3];
                case 5:
                    return array[-1];
                case 6:
                    array[n] = 1;
                    return 0;
                case 7:
                    return 7 / zero;
                case 8:
                    return 7 % zero;
                case 9:
                    return ((int[]) text).length;
                case 10:
                    return new int[zero - 1].length;
                case 11: {
                    Object[] strings = new String[1];
                    strings[0] = array;
                    return 0;
                }
                default:
                    return 99;
            }
        } catch (NullPointerException e) {
            return 1;
        } catch (ArrayIndexOutOfBoundsException e) {
            return 2;
        } catch (ArithmeticException e) {
            return 3;
        } catch (ClassCastException e) {
            return 4;
        } catch (NegativeArraySizeException e) {
            return 5;
        } catch (ArrayStoreException e) {
            return 6;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 13; i++) {
            System.out.println(probe(i));
        }
        int caught = 0;
        int[] array = new int[10];
        for (int i = -5; i < 15; i++) {
            try {
                array[i] += i;
            } catch (ArrayIndexOutOfBoundsException e) {
                caught++;
            }
        }
        System.out.println(caught);
        int sum = 0;
        for (int v : array) {
            sum += v;
        }
        System.out.println(sum);
    }
}
