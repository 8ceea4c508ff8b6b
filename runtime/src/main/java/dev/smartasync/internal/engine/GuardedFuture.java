package dev.smartasync.internal.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A future that refuses to be waited for on a loop, and whose cancellation reaches its source. */
final class GuardedFuture<T extends @Nullable Object> extends CompletableFuture<T> {

  private final Guard guard;
  private volatile @Nullable Source source;

  GuardedFuture(Guard guard) {
    this.guard = guard;
  }

  Guard guard() {
    return guard;
  }

  void link(@Nullable Source newSource) {
    this.source = newSource;
  }

  @Nullable Source source() {
    return source;
  }

  @Override
  public T join() {
    guard.check(this, "join");
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    guard.check(this, "get");
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    guard.check(this, "get");
    return super.get(timeout, unit);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    Source from = source;
    if (cancelled && from != null) {
      from.cancel(mayInterruptIfRunning);
    }
    return cancelled;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new GuardedFuture<>(guard);
  }
}
