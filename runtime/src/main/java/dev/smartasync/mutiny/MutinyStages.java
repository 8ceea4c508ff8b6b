package dev.smartasync.mutiny;

import dev.smartasync.internal.engine.SubscribedCall;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Mutiny's types as stages, and stages as Mutiny's types. */
public final class MutinyStages {
  private MutinyStages() {}

  /**
   * Subscribes to the uni, once and right away, and returns a stage that settles as it does.
   *
   * <p>The stage completes on the thread that the uni emits on, with null if the item is null, and
   * fails with the uni's own exception. Cancelling it cancels the subscription; what the uni
   * signals after that is ignored.
   *
   * @param uni the uni, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the item
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Uni<? extends T> uni) {
    return stage(uni, Context.empty());
  }

  /**
   * Does what {@link #stage(Uni)} does, with a context that the uni sees.
   *
   * @param uni the uni, or null
   * @param context the context of the subscription
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the item
   */
  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Uni<? extends T> uni, Context context) {
    return uni == null ? null : uni.subscribe().withSubscriber(new UniStage<T>(context));
  }

  /**
   * Returns a multi of what a publisher publishes.
   *
   * @param publisher the publisher
   * @return the multi
   * @param <T> the type of the items
   */
  @SuppressWarnings("unchecked") // a publisher of a subtype of T only ever publishes elements
  public static <T> Multi<T> multi(Flow.@Nullable Publisher<? extends T> publisher) {
    Objects.requireNonNull(publisher, "publisher");
    return Multi.createFrom().publisher((Flow.Publisher<T>) publisher);
  }

  /**
   * Returns a uni that makes the call for each subscriber, when it subscribes and on its thread.
   *
   * <p>The uni emits the value of the call's stage, null included, and fails with the stage's
   * failure, the same instance, without the wrappers of asynchronous settlement. Cancelling the
   * subscription cancels the stage's future, with interruption; what comes after that is dropped.
   *
   * @param call returns the stage
   * @return the uni
   * @param <T> the type of the item
   */
  public static <T extends @Nullable Object> Uni<T> uni(
      Supplier<? extends @Nullable CompletionStage<? extends T>> call) {
    Objects.requireNonNull(call, "call");
    return Uni.createFrom()
        .emitter(emitter -> {
          SubscribedCall subscribed = new SubscribedCall();
          emitter.onTermination(subscribed::cancel);
          subscribed.<T>make(call, emitter::complete, emitter::fail);
        });
  }

  /**
   * Does what {@link #uni(Supplier)} does, with a call that sees the context of its subscriber.
   *
   * @param call returns the stage
   * @return the uni
   * @param <T> the type of the item
   */
  public static <T extends @Nullable Object> Uni<T> uni(
      Function<? super Context, ? extends @Nullable CompletionStage<? extends T>> call) {
    Objects.requireNonNull(call, "call");
    return Uni.createFrom().context(context -> uni(() -> call.apply(context)));
  }
}
