package dev.smartasync.rxjava;

import dev.smartasync.internal.engine.SubscribedCall;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

/** RxJava's types as stages, and stages as RxJava's types. */
public final class RxJavaStages {
  private RxJavaStages() {}

  /**
   * Subscribes to the single, once and right away, and returns a stage that settles as it does.
   *
   * <p>The stage completes on the thread that the single emits on, and fails with its own
   * exception. Cancelling it disposes of the subscription; what is signalled after that is ignored.
   *
   * @param single the single, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T> @Nullable CompletionStage<T> stage(@Nullable Single<? extends T> single) {
    return single == null ? null : single.subscribeWith(new DisposableStage<T>());
  }

  /**
   * Subscribes to the maybe, once and right away, and returns a stage that settles as it does.
   *
   * <p>The stage completes on the thread that the maybe emits on, with null if it is empty, and
   * fails with its own exception. Cancelling it disposes of the subscription; what is signalled
   * after that is ignored.
   *
   * @param maybe the maybe, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T> @Nullable CompletionStage<T> stage(@Nullable Maybe<? extends T> maybe) {
    return maybe == null ? null : maybe.subscribeWith(new DisposableStage<T>());
  }

  /**
   * Subscribes to the completable, once and right away, and returns a stage that settles as it
   * does.
   *
   * <p>The stage completes on the thread that the completable emits on, with null, and fails with
   * its own exception. Cancelling it disposes of the subscription; what is signalled after that is
   * ignored.
   *
   * @param completable the completable, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   */
  public static @Nullable CompletionStage<@Nullable Void> stage(@Nullable Completable completable) {
    return completable == null
        ? null
        : completable.subscribeWith(new DisposableStage<@Nullable Void>());
  }

  /**
   * Returns a flowable of what a publisher publishes.
   *
   * @param publisher the publisher
   * @return the flowable
   * @param <T> the type of the items
   */
  @SuppressWarnings("unchecked") // a publisher of a subtype of T only ever publishes elements
  public static <T> Flowable<T> flowable(Flow.@Nullable Publisher<? extends T> publisher) {
    Objects.requireNonNull(publisher, "publisher");
    return Flowable.fromPublisher(FlowAdapters.toPublisher((Flow.Publisher<T>) publisher));
  }

  /**
   * Returns a single that makes the call for each observer, when it subscribes and on its thread.
   *
   * <p>The single emits the value of the call's stage; null is an error, a {@link
   * NullPointerException}. It fails with the stage's failure, the same instance, without the
   * wrappers of asynchronous settlement. Disposing of the subscription cancels the stage's future,
   * with interruption; what comes after that is ignored.
   *
   * @param call returns the stage
   * @return the single
   * @param <T> the type of the value
   */
  public static <T> Single<T> single(
      Supplier<? extends @Nullable CompletionStage<? extends @Nullable T>> call) {
    Objects.requireNonNull(call, "call");
    return Single.create(emitter -> {
      SubscribedCall subscribed = new SubscribedCall();
      emitter.setCancellable(subscribed::cancel);
      subscribed.<@Nullable T>make(
          call,
          value -> {
            if (value == null) {
              emitter.tryOnError(noValue(subscribed.name()));
            } else {
              emitter.onSuccess(value);
            }
          },
          emitter::tryOnError);
    });
  }

  /**
   * Returns a maybe that makes the call for each observer, when it subscribes and on its thread.
   *
   * <p>The maybe emits the value of the call's stage, or is empty if that is null, and fails with
   * the stage's failure, the same instance, without the wrappers of asynchronous settlement.
   * Disposing of the subscription cancels the stage's future, with interruption; what comes after
   * that is ignored.
   *
   * @param call returns the stage
   * @return the maybe
   * @param <T> the type of the value
   */
  public static <T> Maybe<T> maybe(
      Supplier<? extends @Nullable CompletionStage<? extends @Nullable T>> call) {
    Objects.requireNonNull(call, "call");
    return Maybe.create(emitter -> {
      SubscribedCall subscribed = new SubscribedCall();
      emitter.setCancellable(subscribed::cancel);
      subscribed.<@Nullable T>make(
          call,
          value -> {
            if (value == null) {
              emitter.onComplete();
            } else {
              emitter.onSuccess(value);
            }
          },
          emitter::tryOnError);
    });
  }

  /**
   * Returns a completable that makes the call for each observer, when it subscribes and on its
   * thread.
   *
   * <p>The completable completes with the call's stage, whatever its value, and fails with the
   * stage's failure, the same instance, without the wrappers of asynchronous settlement. Disposing
   * of the subscription cancels the stage's future, with interruption; what comes after that is
   * ignored.
   *
   * @param call returns the stage
   * @return the completable
   */
  public static Completable completable(
      Supplier<? extends @Nullable CompletionStage<? extends @Nullable Object>> call) {
    Objects.requireNonNull(call, "call");
    return Completable.create(emitter -> {
      SubscribedCall subscribed = new SubscribedCall();
      emitter.setCancellable(subscribed::cancel);
      subscribed.<@Nullable Object>make(call, value -> emitter.onComplete(), emitter::tryOnError);
    });
  }

  private static NullPointerException noValue(String name) {
    return new NullPointerException(
        name
            + " yielded null. A Single always has a value. Mark the value @Nullable to get a Maybe,"
            + " which is empty then, or yield a value.");
  }
}
