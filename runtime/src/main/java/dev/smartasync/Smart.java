package dev.smartasync;

import dev.smartasync.internal.OwnMembers;
import dev.smartasync.internal.engine.Cancelling;
import dev.smartasync.internal.engine.Guard;
import dev.smartasync.internal.engine.Source;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A future whose producing call was dispatched by where its caller was: on a thread that may block,
 * a blocking body has run by the time the caller has the future; on an event loop it runs elsewhere
 * and completes back on that loop. An asynchronous body is started in either case.
 *
 * <p>{@link #await}, {@link #join} and both {@code get}s are refused on an event loop while the
 * future is incomplete, here and on every dependent future; {@link CompletableFuture#allOf} and
 * {@link CompletableFuture#anyOf} make futures that cannot be guarded. Cancelling the future
 * reaches its body or stage; cancelling a dependent does not.
 *
 * <p>Inside a body they run what the body waits for and cannot start because it waits; see {@link
 * SmartExecutors}. A wait limit does not interrupt that; a deadline does. A wait without either
 * that is known never to end, since each of several bodies waits for the next, throws an {@link
 * IllegalStateException} that names them.
 *
 * <p>{@code join} and {@code get} are those of {@link CompletableFuture} otherwise: they wrap
 * failures, {@code join} ignores interrupts, and a {@code get} that is interrupted leaves the work
 * running. Only {@code await} throws failures unwrapped and, when interrupted, cancels.
 *
 * @param <T> the type of the value
 */
public final class Smart<T extends @Nullable Object> extends CompletableFuture<T> {

  private static final VarHandle SOURCE =
      OwnMembers.field(MethodHandles.lookup(), "source", Source.class);

  private final Guard guard;
  private volatile @Nullable Source source;

  /** Whether it settles after a while by itself. */
  private volatile boolean limited;

  Smart(Guard guard) {
    this.guard = guard;
  }

  /**
   * Calls a blocking body on {@link SmartRuntime#shared()}; see {@link SmartRuntime#call}.
   *
   * @param blockingBody the body
   * @return its outcome, never null
   * @param <T> the type of the value
   */
  public static <T extends @Nullable Object> Smart<T> call(Callable<T> blockingBody) {
    return SmartRuntime.shared().call(blockingBody);
  }

  /**
   * Calls an asynchronous body on {@link SmartRuntime#shared()}; see {@link
   * SmartRuntime#callAsync}.
   *
   * @param asyncBody the body
   * @return its outcome, never null
   * @param <T> the type of the value
   */
  public static <T extends @Nullable Object> Smart<T> callAsync(
      Callable<? extends CompletionStage<T>> asyncBody) {
    return SmartRuntime.shared().callAsync(asyncBody);
  }

  /**
   * Waits for the value and returns it, or throws what the body threw: the same instance where it
   * is unchecked, else inside a {@link java.util.concurrent.CompletionException}.
   *
   * <p>Interrupting the waiting thread cancels this future and throws a {@link
   * java.util.concurrent.CancellationException} with the interrupt flag set.
   *
   * @return the value, which is null where the body yields null
   * @throws BlockingCallRefusedException on an event loop, while the future is incomplete
   */
  public T await() {
    return guard.await(this);
  }

  @Override
  public T join() {
    guard.check(this, "join");
    guard.help(this);
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    guard.check(this, "get");
    guard.help(this, Long.MAX_VALUE);
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    guard.check(this, "get");
    return super.get(guard.help(this, unit.toNanos(timeout)), TimeUnit.NANOSECONDS);
  }

  /**
   * Cancels what produces this future, and then this future: a running body is interrupted, if
   * {@code mayInterruptIfRunning}; a queued one never starts; a stage is cancelled. Whoever sees
   * the cancellation finds that done; a body may still be running.
   *
   * @param mayInterruptIfRunning whether a running body is interrupted; a Kotlin coroutine that
   *     awaits this future and is cancelled interrupts always, since {@code await()} passes false
   *     whatever is meant
   * @return whether this future is cancelled
   */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return Cancelling.cancel(this, mayInterruptIfRunning);
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    limited = true;
    return super.orTimeout(timeout, unit);
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    limited = true;
    return super.completeOnTimeout(value, timeout, unit);
  }

  @Override
  public CompletionStage<T> minimalCompletionStage() {
    return MinimalSmart.of(this);
  }

  @Override
  public <U> Smart<U> newIncompleteFuture() {
    return new Smart<>(guard);
  }

  Guard guard() {
    return guard;
  }

  void link(@Nullable Source newSource) {
    SOURCE.setRelease(this, newSource); // the future is handed out, or completed, after that
  }

  @Nullable Source source() {
    return source;
  }

  boolean isLimited() {
    return limited;
  }
}
