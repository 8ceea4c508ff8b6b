package dev.smartasync.frameworks.facade;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription signals; an empty source counts as null.
 *
 * @param outcome the first signal
 * @param thread the thread of that signal
 */
record Signals(CompletableFuture<@Nullable String> outcome, CompletableFuture<Thread> thread) {

  private static final long PATIENCE_SECONDS = 30;

  Signals() {
    this(new CompletableFuture<>(), new CompletableFuture<>());
  }

  void value(@Nullable String value) {
    thread.complete(Thread.currentThread());
    outcome.complete(value);
  }

  void empty() {
    value(null);
  }

  void failure(Throwable failure) {
    thread.complete(Thread.currentThread());
    outcome.completeExceptionally(failure);
  }

  @Nullable String awaitValue() throws Exception {
    return await(outcome);
  }

  Thread awaitThread() throws Exception {
    return await(thread);
  }

  /** Returns the very failure that was signalled. */
  Throwable awaitFailure() throws Exception {
    return await(
        outcome.handle((value, failure) -> {
          if (failure == null) {
            throw new AssertionError("signalled the value " + value);
          }
          return failure;
        }));
  }

  static <T extends @Nullable Object> T await(CompletableFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
