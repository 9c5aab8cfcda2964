package ibrik.test.differential.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Futures that depend on others. */
public final class C206CompletableFutures {
    private C206CompletableFutures() {}

    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> six = CompletableFuture.supplyAsync(() -> 6);
        CompletableFuture<Integer> seven = CompletableFuture.supplyAsync(() -> 7);
        System.out.println(six.thenCombine(seven, (a, b) -> a * b).get());
        System.out.println(six.thenApplyAsync(a -> a + 1).thenCompose(a -> CompletableFuture.supplyAsync(() -> a * 10)).join());
        CompletableFuture<String> failed = CompletableFuture.supplyAsync(() -> { throw new IllegalArgumentException("bad"); });
        System.out.println(failed.exceptionally(exception -> exception.getClass().getSimpleName() + " " + exception.getCause().getMessage()).join());
        System.out.println(failed.handle((value, exception) -> value == null).join());
        try {
            failed.join();
        } catch (CompletionException exception) {
            System.out.println(exception.getCause().getMessage());
        }
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            int number = i;
            all.add(CompletableFuture.supplyAsync(() -> number));
        }
        CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).join();
        System.out.println(all.stream().mapToInt(CompletableFuture::join).sum());
        CompletableFuture<String> never = new CompletableFuture<>();
        System.out.println(CompletableFuture.anyOf(never, CompletableFuture.completedFuture("any")).join());
        System.out.println(never.completeOnTimeout("late", 20, TimeUnit.MILLISECONDS).join());
        CompletableFuture<String> slow = new CompletableFuture<String>().orTimeout(10, TimeUnit.MILLISECONDS);
        try {
            slow.get();
        } catch (ExecutionException exception) {
            System.out.println(exception.getCause().getClass().getSimpleName());
        }
        CompletableFuture<String> manual = new CompletableFuture<>();
        StringBuffer log = new StringBuffer();
        manual.thenAccept(value -> log.append("got ").append(value));
        System.out.println(manual.complete("it") + " " + manual.complete("again") + " " + log);
        manual.obtrudeValue("other");
        System.out.println(manual.getNow("none") + " " + manual.isDone());
        System.out.println(CompletableFuture.runAsync(() -> log.append('!')).thenRun(() -> log.append('?')).thenApply(nothing -> log.toString()).join());
    }
}
