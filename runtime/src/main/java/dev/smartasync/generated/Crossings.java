package dev.smartasync.generated;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.internal.Access;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Offload.BodyKind;
import dev.smartasync.internal.engine.StageCalls;
import dev.smartasync.internal.engine.ValueCalls;
import dev.smartasync.internal.stream.OffloadedPublisher;
import dev.smartasync.internal.stream.PulledStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Crosses the calls of facades for one runtime. Safe for use by many threads.
 *
 * <p>The {@code …Directly} questions are the quick way: where the answer is yes, the facade calls
 * its target itself, so that call sites stay monomorphic and nothing is allocated. All else,
 * refusals, listeners, deadlines, goes through the methods that take the call as a body.
 */
public final class Crossings {

  private static final Access ACCESS = Access.get();

  private final Engine engine;

  private Crossings(Engine engine) {
    this.engine = engine;
  }

  /**
   * Returns the crossings of a runtime.
   *
   * @param runtime the runtime
   * @param operations the operations that name an executor
   * @return the crossings
   * @throws IllegalArgumentException for an executor that the runtime does not know
   */
  public static Crossings of(SmartRuntime runtime, Operation... operations) {
    Engine engine = ACCESS.engine(Objects.requireNonNull(runtime, "runtime"));
    for (Operation operation : operations) {
      engine.requireExecutor(operation.spec());
    }
    return new Crossings(engine);
  }

  /**
   * Returns whether a blocking method may be called here and now.
   *
   * @return whether to call the target directly
   */
  public boolean passesDirectly() {
    return engine.passesDirectly();
  }

  /**
   * Calls a blocking method on this thread.
   *
   * @param operation the operation
   * @param body calls the target
   * @return what the body returns
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> T passThrough(Operation operation, Body<? extends T> body) {
    return engine.values().passThrough(operation.spec(), body);
  }

  /**
   * Calls a blocking method that returns a stage on this thread, and waits for the stage.
   *
   * @param operation the operation
   * @param body calls the target
   * @return the value
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> T passThroughStage(
      Operation operation, Body<? extends @Nullable CompletionStage<? extends T>> body) {
    return engine.values().passThroughStage(operation.spec(), body);
  }

  /**
   * Returns whether this thread may wait here and now. An operation with a timeout is not asked
   * about: it has to be awaited as a body.
   *
   * @return whether to call the target directly
   */
  public boolean awaitsDirectly() {
    return engine.awaitsDirectly();
  }

  /**
   * Waits for a stage; only after {@link #awaitsDirectly()}, and only for operations without a
   * timeout: it would not be kept here.
   *
   * @param operation the operation
   * @param stage the stage that the target returned
   * @return the value
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> T await(
      Operation operation, @Nullable CompletionStage<? extends T> stage) {
    return ValueCalls.awaitDirectly(operation.spec(), stage);
  }

  /**
   * Calls an asynchronous method and waits for its stage.
   *
   * @param operation the operation
   * @param body calls the target
   * @return the value
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> T await(
      Operation operation, Body<? extends @Nullable CompletionStage<? extends T>> body) {
    return engine.values().await(operation.spec(), body);
  }

  /**
   * Calls a method that returns a plain future and waits for it.
   *
   * @param operation the operation
   * @param body calls the target
   * @return the value
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> T awaitFuture(
      Operation operation, Body<? extends @Nullable Future<? extends T>> body) {
    return engine.values().await(operation.spec(), body);
  }

  /**
   * Returns whether an asynchronous method may be called with nothing added to its stage.
   *
   * @return whether to call the target directly
   */
  public boolean startsDirectly() {
    return engine.startsDirectly();
  }

  /**
   * Returns the stage of an asynchronous method, the identical object if it is a future.
   *
   * @param operation the operation
   * @param stage the stage that the target returned
   * @return the future
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> CompletableFuture<T> started(
      Operation operation, @Nullable CompletionStage<T> stage) {
    return StageCalls.started(engine, operation.spec(), stage);
  }

  /**
   * Returns a future for an asynchronous method that threw.
   *
   * @param operation the operation
   * @param thrown what the target threw
   * @return the failed future
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> CompletableFuture<T> failed(
      Operation operation, Throwable thrown) {
    return engine.stages().failed(operation.spec(), thrown);
  }

  /**
   * Calls an asynchronous method.
   *
   * @param operation the operation
   * @param body calls the target
   * @return its stage as a future
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> CompletableFuture<T> start(
      Operation operation, Body<? extends @Nullable CompletionStage<? extends T>> body) {
    return engine.stages().start(operation.spec(), body);
  }

  /**
   * Runs a blocking method on the operation's executor.
   *
   * @param operation the operation
   * @param body calls the target
   * @return the future of its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> CompletableFuture<T> offload(
      Operation operation, Body<? extends T> body) {
    return engine.stages().offload(operation.spec(), BodyKind.TYPED, body);
  }

  /**
   * Runs a blocking method that returns a stage on the operation's executor, and flattens the
   * stage.
   *
   * @param operation the operation
   * @param body calls the target
   * @return the future of its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> CompletableFuture<T> offloadStage(
      Operation operation, Body<? extends @Nullable CompletionStage<? extends T>> body) {
    return engine.stages().offload(operation.spec(), BodyKind.STAGE, body);
  }

  /**
   * Calls a blocking method where the caller's context lets it run.
   *
   * @param operation the operation
   * @param body calls the target
   * @return its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> Smart<T> call(Operation operation, Body<? extends T> body) {
    return engine.stages().call(operation.spec(), BodyKind.TYPED, body);
  }

  /**
   * Calls a blocking method that returns a stage where the caller's context lets it run.
   *
   * @param operation the operation
   * @param body calls the target
   * @return its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> Smart<T> callStage(
      Operation operation, Body<? extends @Nullable CompletionStage<? extends T>> body) {
    return engine.stages().call(operation.spec(), BodyKind.STAGE, body);
  }

  /**
   * Calls an asynchronous method.
   *
   * @param operation the operation
   * @param body calls the target
   * @return its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> Smart<T> callAsync(
      Operation operation, Body<? extends @Nullable CompletionStage<? extends T>> body) {
    return engine.stages().callAsync(operation.spec(), body);
  }

  /**
   * Returns a stream of what a method's publisher publishes.
   *
   * @param operation the operation
   * @param publisher the publisher that the target returned
   * @return the stream, to be closed where it is not read to its end
   * @param <T> the type of the elements
   */
  public <T> Stream<T> stream(
      Operation operation, Flow.@Nullable Publisher<? extends T> publisher) {
    return PulledStream.of(engine, operation.spec(), publisher, PulledStream.PREFETCH);
  }

  /**
   * Returns a publisher of what a blocking method's streams yield, which are read on the
   * operation's executor.
   *
   * @param operation the operation
   * @param body calls the target, once for each subscription
   * @return a cold publisher
   * @param <T> the type of the elements
   */
  public <T> Flow.Publisher<T> publisher(
      Operation operation, Body<? extends @Nullable Stream<? extends T>> body) {
    return OffloadedPublisher.ofStreams(engine, operation.spec(), body);
  }
}
