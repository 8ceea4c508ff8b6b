package dev.smartasync.tck;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A thread that calls come from. Bodies handed to it run on it one after the other, and see what a
 * caller on such a thread sees. Closing it ends the thread and waits until it has ended.
 */
public final class Caller implements Executor, AutoCloseable {

  /** How long a body may take before {@link #call} gives it up. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Executor thread;
  private final AutoCloseable ending;

  /**
   * Creates a caller.
   *
   * @param thread runs tasks on the caller's thread
   * @param ending ends that thread
   */
  public Caller(Executor thread, AutoCloseable ending) {
    this.thread = thread;
    this.ending = ending;
  }

  /** A body that returns nothing. */
  @FunctionalInterface
  public interface Action {
    /**
     * Runs the body.
     *
     * @throws Exception any failure
     */
    void run() throws Exception;
  }

  /**
   * Runs a body on this caller's thread and waits for its outcome.
   *
   * @param body the body
   * @return its value
   * @param <T> the type of the value
   * @throws Exception what the body threw, the same instance
   */
  public <T extends @Nullable Object> T call(Callable<T> body) throws Exception {
    CompletableFuture<Callable<T>> ended = new CompletableFuture<>();
    execute(() -> ended.complete(outcome(body)));
    try {
      return ended.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS).call();
    } catch (TimeoutException e) {
      if (ended.isDone()) {
        throw e; // the body's own
      }
      throw new AssertionError("The caller's thread was held for longer than " + PATIENCE, e);
    }
  }

  /** A future would wrap what the body threw, and peel it first. */
  private static <T extends @Nullable Object> Callable<T> outcome(Callable<T> body) {
    try {
      T value = body.call();
      return () -> value;
    } catch (Exception failure) {
      return () -> {
        throw failure;
      };
    } catch (Error failure) {
      return () -> {
        throw failure;
      };
    }
  }

  /**
   * Runs a body on this caller's thread and waits for its end.
   *
   * @param body the body
   * @throws Exception what the body threw, the same instance
   */
  public void run(Action body) throws Exception {
    this.<@Nullable Void>call(() -> {
      body.run();
      return null;
    });
  }

  /**
   * Runs a body on this caller's thread.
   *
   * @param body the body
   * @return its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> body) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    execute(() -> {
      try {
        outcome.complete(body.call());
      } catch (Throwable failure) {
        outcome.completeExceptionally(failure);
      }
    });
    return outcome;
  }

  @Override
  public void execute(Runnable task) {
    thread.execute(task);
  }

  @Override
  public void close() {
    try {
      ending.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("The caller's thread could not be ended", e);
    }
  }
}
