package dev.smartasync;

import dev.smartasync.internal.engine.Guard;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The minimal stage of a {@link Smart}. Like the JDK's it is a future by class only, and offers
 * what {@link java.util.concurrent.CompletionStage} does; unlike those of the JDK's, its futures
 * are guarded.
 */
final class MinimalSmart<T extends @Nullable Object> extends CompletableFuture<T> {

  private final Guard guard;

  private MinimalSmart(Guard guard) {
    this.guard = guard;
  }

  static <T extends @Nullable Object> MinimalSmart<T> of(Smart<T> smart) {
    MinimalSmart<T> stage = new MinimalSmart<>(smart.guard());
    CompletableFuture<Boolean> unused = smart.handle(stage::settle);
    return stage;
  }

  private boolean settle(T value, @Nullable Throwable failure) {
    if (failure == null) {
      return super.complete(value);
    }
    return super.completeExceptionally(
        failure instanceof CompletionException ? failure : new CompletionException(failure));
  }

  Guard guard() {
    return guard;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new MinimalSmart<>(guard);
  }

  @Override
  public CompletableFuture<T> toCompletableFuture() {
    Smart<T> future = new Smart<>(guard);
    CompletableFuture<Boolean> unused =
        handle((value, failure) ->
            failure == null ? future.complete(value) : future.completeExceptionally(failure));
    return future;
  }

  @Override
  public T get() {
    throw beyondAStage();
  }

  @Override
  public T get(long timeout, TimeUnit unit) {
    throw beyondAStage();
  }

  @Override
  public T getNow(T valueIfAbsent) {
    throw beyondAStage();
  }

  @Override
  public T join() {
    throw beyondAStage();
  }

  @Override
  public T resultNow() {
    throw beyondAStage();
  }

  @Override
  public Throwable exceptionNow() {
    throw beyondAStage();
  }

  @Override
  public State state() {
    throw beyondAStage();
  }

  @Override
  public boolean complete(T value) {
    throw beyondAStage();
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    throw beyondAStage();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    throw beyondAStage();
  }

  @Override
  public void obtrudeValue(T value) {
    throw beyondAStage();
  }

  @Override
  public void obtrudeException(Throwable failure) {
    throw beyondAStage();
  }

  @Override
  public boolean isDone() {
    throw beyondAStage();
  }

  @Override
  public boolean isCancelled() {
    throw beyondAStage();
  }

  @Override
  public boolean isCompletedExceptionally() {
    throw beyondAStage();
  }

  @Override
  public int getNumberOfDependents() {
    throw beyondAStage();
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    throw beyondAStage();
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    throw beyondAStage();
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    throw beyondAStage();
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    throw beyondAStage();
  }

  private static UnsupportedOperationException beyondAStage() {
    return new UnsupportedOperationException();
  }
}
