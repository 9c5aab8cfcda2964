package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Uses generic classes and methods, wildcards, bounded types, erasure and heap pollution. */
@SuppressWarnings({"unchecked", "rawtypes"})
public final class C044Generics {

    static class Node<T> {
        final T value;
        Node<T> next;

        Node(T value, Node<T> next) {
            this.value = value;
            this.next = next;
        }
    }

    static class Stack<T> implements Iterable<T> {
        private Node<T> top;
        private int size;

        void push(T t) {
            top = new Node<>(t, top);
            size++;
        }

        T pop() {
            T t = top.value;
            top = top.next;
            size--;
            return t;
        }

        <R extends T> void pushAll(Iterable<R> all) {
            for (R r : all) {
                push(r);
            }
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                Node<T> at = top;

                @Override
                public boolean hasNext() {
                    return at != null;
                }

                @Override
                public T next() {
                    T t = at.value;
                    at = at.next;
                    return t;
                }
            };
        }
    }

    static class Pair<A extends Comparable<? super A>, B> {
        A a;
        B b;

        Pair(A a, B b) {
            this.a = a;
            this.b = b;
        }

        <C> Pair<A, C> with(C c) {
            return new Pair<>(a, c);
        }
    }

    static double total(List<? extends Number> numbers) {
        double sum = 0;
        for (Number n : numbers) {
            sum += n.doubleValue();
        }
        return sum;
    }

    static void fill(List<? super Integer> sink) {
        for (int i = 0; i < 4; i++) {
            sink.add(i * i);
        }
    }

    static <T> void swap(T[] a, int i, int j) {
        T t = a[i];
        a[i] = a[j];
        a[j] = t;
    }

    public static void main(String[] args) {
        Stack<Number> stack = new Stack<>();
        stack.push(1);
        stack.push(2.5);
        stack.push(3L);
        stack.pushAll(List.of(7, 8));
        for (Number n : stack) {
            System.out.println(n);
        }
        System.out.println(stack.pop().intValue() + stack.size);
        System.out.println(new Pair<>("k", 5).with(2.5).b);
        List<Object> objects = new ArrayList<>();
        fill(objects);
        objects.add("text");
        System.out.println(objects);
        System.out.println(total(List.of(1, 2.5, 3L)));
        Integer[] ints = {1, 2, 3};
        swap(ints, 0, 2);
        System.out.println(ints[0] + "" + ints[1] + ints[2]);
        List raw = new ArrayList<Integer>();
        raw.add("polluted");
        List<Integer> typed = raw;
        System.out.println(typed.size());
        try {
            int i = typed.get(0);
            System.out.println(i);
        } catch (ClassCastException e) {
            System.out.println("polluted cast");
        }
        Object o = typed.get(0);
        System.out.println(o);
    }
}
