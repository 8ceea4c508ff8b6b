package dev.smartasync.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** RxJava's types as stages. */
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
}
