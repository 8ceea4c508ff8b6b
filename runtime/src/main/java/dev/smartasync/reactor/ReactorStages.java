package dev.smartasync.reactor;

import dev.smartasync.internal.engine.SubscribedCall;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Reactor's types as stages, and stages as Reactor's types. */
public final class ReactorStages {
  private ReactorStages() {}

  /**
   * Subscribes to the mono, once and right away, and returns a stage that settles as it does.
   *
   * <p>The stage completes on the thread that the mono emits on, with null if the mono is empty,
   * and fails with the mono's own exception. Cancelling it cancels the subscription; what the mono
   * signals after that is discarded.
   *
   * @param mono the mono, or null
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T> @Nullable CompletionStage<T> stage(@Nullable Mono<? extends T> mono) {
    return stage(mono, Context.empty());
  }

  /**
   * Does what {@link #stage(Mono)} does, with a context that the mono sees.
   *
   * @param mono the mono, or null
   * @param context the context of the subscription
   * @return the stage, a {@link java.util.concurrent.CompletableFuture}; null for null
   * @param <T> the type of the value
   */
  public static <T> @Nullable CompletionStage<T> stage(
      @Nullable Mono<? extends T> mono, ContextView context) {
    return mono == null ? null : mono.subscribeWith(new MonoStage<T>(context));
  }

  /**
   * Returns a flux of what a publisher publishes.
   *
   * @param publisher the publisher
   * @return the flux
   * @param <T> the type of the elements
   */
  @SuppressWarnings("unchecked") // a publisher of a subtype of T only ever publishes elements
  public static <T> Flux<T> flux(Flow.@Nullable Publisher<? extends T> publisher) {
    Objects.requireNonNull(publisher, "publisher");
    return JdkFlowAdapter.flowPublisherToFlux((Flow.Publisher<T>) publisher);
  }

  /**
   * Returns a mono that makes the call for each subscriber, when it subscribes and on its thread.
   *
   * <p>The mono emits the value of the call's stage, or is empty if that is null, and fails with
   * the stage's failure, the same instance, without the wrappers of asynchronous settlement.
   * Cancelling the subscription cancels the stage's future, with interruption; what comes after
   * that is dropped.
   *
   * @param call returns the stage
   * @return the mono
   * @param <T> the type of the value
   */
  public static <T> Mono<T> mono(
      Supplier<? extends @Nullable CompletionStage<? extends @Nullable T>> call) {
    return mono(context -> call.get());
  }

  /**
   * Does what {@link #mono(Supplier)} does, with a call that sees the context of its subscriber.
   *
   * @param call returns the stage
   * @return the mono
   * @param <T> the type of the value
   */
  public static <T> Mono<T> mono(
      Function<? super ContextView, ? extends @Nullable CompletionStage<? extends @Nullable T>>
          call) {
    Objects.requireNonNull(call, "call");
    return Mono.create(sink -> {
      SubscribedCall subscribed = new SubscribedCall();
      sink.onCancel(subscribed::cancel);
      subscribed.<@Nullable T>make(
          () -> call.apply(sink.contextView()), sink::success, sink::error);
    });
  }
}
