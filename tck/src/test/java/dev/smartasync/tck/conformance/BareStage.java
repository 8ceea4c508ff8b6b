package dev.smartasync.tck.conformance;

import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stages that promise no more than the interface does: they are no futures. */
public final class BareStage {

  private BareStage() {}

  /** Returns a stage that settles as the source does, and whose future is a copy. */
  static <T> CompletionStage<T> of(CompletableFuture<T> source) {
    return source.minimalCompletionStage();
  }

  /** Returns the same without {@code toCompletableFuture}. */
  public static <T> CompletionStage<T> withoutFuture(CompletableFuture<T> source) {
    return withFuture(
        source,
        () -> {
          throw new UnsupportedOperationException("no future here");
        });
  }

  /** Returns the same with what {@code toCompletableFuture} is to do instead. */
  @SuppressWarnings("unchecked") // the proxy implements what the source does
  static <T> CompletionStage<T> withFuture(
      CompletableFuture<T> source, Callable<CompletableFuture<T>> future) {
    return (CompletionStage<T>)
        Proxy.newProxyInstance(
            BareStage.class.getClassLoader(),
            new Class<?>[] {CompletionStage.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("toCompletableFuture")) {
                return future.call();
              }
              return method.invoke(source, arguments);
            });
  }

  /** Returns a stage that cannot be listened to. */
  @SuppressWarnings("unchecked") // it never has a value
  static <T> CompletionStage<T> deaf(RuntimeException failure) {
    return (CompletionStage<T>)
        Proxy.newProxyInstance(
            BareStage.class.getClassLoader(),
            new Class<?>[] {CompletionStage.class},
            (proxy, method, arguments) -> {
              throw method.getName().equals("toCompletableFuture")
                  ? new UnsupportedOperationException("no future here")
                  : failure;
            });
  }
}
