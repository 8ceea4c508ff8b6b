package dev.smartasync;

import dev.smartasync.internal.Access;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.Offload.BodyKind;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.engine.ScopedValues;
import dev.smartasync.internal.engine.Settings;
import dev.smartasync.internal.engine.StageAdapter;
import dev.smartasync.internal.engine.Timeouts;
import dev.smartasync.internal.engine.ValueCalls;
import dev.smartasync.internal.loop.BuiltInLoop;
import dev.smartasync.internal.proxy.ProxyFacade;
import dev.smartasync.internal.stream.OffloadedPublisher;
import dev.smartasync.internal.stream.PulledStream;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.CallerContextDetector;
import dev.smartasync.spi.ContextPropagator;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The engine that crosses calls between blocking and asynchronous code. Immutable, built once, safe
 * for use by many threads. {@link #shared()} needs no configuration.
 *
 * <p>None of the calls declares checked exceptions. A caller that waits gets what the body threw:
 * the same instance where it is unchecked, else inside a {@link
 * java.util.concurrent.CompletionException}. A call that returns a future never throws for what
 * happens in it: failures, rejections and calls after {@link #close()} fail the future; a call that
 * waits then throws a {@link java.util.concurrent.RejectedExecutionException}. Waits are
 * interruptible: an interrupted one cancels what it waits for and throws a {@link
 * java.util.concurrent.CancellationException} with the interrupt flag set. Arguments must not be
 * null.
 */
public final class SmartRuntime implements AutoCloseable {

  private static final OperationSpec AWAIT = OperationSpec.named("SmartRuntime.await");
  private static final OperationSpec OFFLOAD = OperationSpec.named("SmartRuntime.offload");
  private static final OperationSpec CALL = OperationSpec.named("SmartRuntime.call");
  private static final OperationSpec CALL_ASYNC = OperationSpec.named("SmartRuntime.callAsync");
  private static final OperationSpec STREAM = OperationSpec.named("SmartRuntime.stream");
  private static final OperationSpec PUBLISHER = OperationSpec.named("SmartRuntime.publisher");
  private static final OperationSpec RUN =
      OperationSpec.named("SmartRuntime.run").withTimeout(Timeouts.NONE);

  static {
    Access.set(new PublicAccess());
  }

  final Engine engine;
  private final boolean closeable;

  /** One for each executor, not for each call: a queued body is to be small. */
  private final Map<String, OperationSpec> offloads;

  SmartRuntime(Engine engine, boolean closeable) {
    this.engine = engine;
    this.closeable = closeable;
    Map<String, OperationSpec> byExecutor = new HashMap<>();
    for (String name : engine.executors()) {
      byExecutor.put(name, OFFLOAD.withExecutor(name));
    }
    this.offloads = Map.copyOf(byExecutor);
  }

  /**
   * Returns the runtime that generated code uses unless it is handed another. Every {@link
   * dev.smartasync.spi.SmartRuntimeConfigurer} that {@link ServiceLoader} finds at first use takes
   * part in building it. It cannot be closed.
   *
   * @return the shared runtime
   */
  public static SmartRuntime shared() {
    return SharedRuntime.get();
  }

  /**
   * Returns a builder with default settings.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Waits for a stage and returns its value, by the runtime's timeout.
   *
   * @param stage the stage
   * @return the value, null where the stage settles with null
   * @param <T> the type of the value
   * @throws BlockingCallRefusedException on an event loop, even if the stage is complete
   */
  public <T extends @Nullable Object> T await(CompletionStage<T> stage) {
    Objects.requireNonNull(stage, "stage");
    if (engine.awaitsDirectly()) {
      return ValueCalls.awaitDirectly(AWAIT, stage);
    }
    return engine.values().await(AWAIT, () -> stage);
  }

  /**
   * Waits for a stage and returns its value. When the timeout passes the stage is cancelled, and
   * the call fails with a {@link java.util.concurrent.TimeoutException} inside a {@link
   * java.util.concurrent.CompletionException}.
   *
   * @param stage the stage
   * @param timeout how long to wait, exactly; an earlier deadline around this call wins
   * @return the value, null where the stage settles with null
   * @param <T> the type of the value
   * @throws BlockingCallRefusedException on an event loop, even if the stage is complete
   * @throws IllegalArgumentException if the timeout is not positive
   */
  public <T extends @Nullable Object> T await(CompletionStage<T> stage, Duration timeout) {
    Objects.requireNonNull(stage, "stage");
    return engine.values().await(AWAIT.withTimeout(Timeouts.nanos(timeout)), () -> stage);
  }

  /**
   * Runs a blocking body on the default executor. Called on an event loop, the future completes
   * back on that loop. Cancelling the future interrupts the body, or keeps it from starting.
   *
   * @param blockingBody the body; one that yields a stage fails
   * @return the future of its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> CompletableFuture<T> offload(Callable<T> blockingBody) {
    Objects.requireNonNull(blockingBody, "blockingBody");
    return engine.stages().offload(OFFLOAD, BodyKind.PLAIN, blockingBody);
  }

  /**
   * Runs a blocking body that returns nothing on the default executor; see {@link
   * #offload(Callable)}.
   *
   * @param blockingBody the body
   * @return the future of its end
   */
  public CompletableFuture<@Nullable Void> offload(Action blockingBody) {
    return offload(callable(blockingBody));
  }

  /**
   * Runs a blocking body on the named executor; see {@link #offload(Callable)}. The future fails
   * with an {@link IllegalArgumentException} where this runtime does not know the name.
   *
   * @param executor the name of the executor
   * @param blockingBody the body; one that yields a stage fails
   * @return the future of its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> CompletableFuture<T> offload(
      String executor, Callable<T> blockingBody) {
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(blockingBody, "blockingBody");
    OperationSpec known = offloads.get(executor);
    OperationSpec operation = known == null ? OFFLOAD.withExecutor(executor) : known;
    return engine.stages().offload(operation, BodyKind.PLAIN, blockingBody);
  }

  /**
   * Runs a blocking body that returns nothing on the named executor; see {@link #offload(String,
   * Callable)}.
   *
   * @param executor the name of the executor
   * @param blockingBody the body
   * @return the future of its end
   */
  public CompletableFuture<@Nullable Void> offload(String executor, Action blockingBody) {
    return offload(executor, callable(blockingBody));
  }

  /**
   * Calls a blocking body where the caller's context lets it run: on this thread, with the result
   * ready, where it may block; offloaded on an event loop.
   *
   * @param blockingBody the body; one that yields a stage fails
   * @return its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> Smart<T> call(Callable<T> blockingBody) {
    Objects.requireNonNull(blockingBody, "blockingBody");
    return engine.stages().call(CALL, BodyKind.PLAIN, blockingBody);
  }

  /**
   * Calls an asynchronous body on this thread and follows its stage.
   *
   * @param asyncBody the body; one that throws or returns null gives a failed future
   * @return its outcome
   * @param <T> the type of the value
   */
  public <T extends @Nullable Object> Smart<T> callAsync(
      Callable<? extends CompletionStage<T>> asyncBody) {
    Objects.requireNonNull(asyncBody, "asyncBody");
    return engine.stages().callAsync(CALL_ASYNC, asyncBody);
  }

  /**
   * Returns a stream of what a publisher publishes, for threads that may wait; see {@link
   * #stream(Flow.Publisher, int)}. It takes up to 256 elements ahead.
   *
   * @param publisher the publisher
   * @return the stream, to be closed where it is not read to its end
   * @param <T> the type of the elements
   */
  public <T> Stream<T> stream(Flow.Publisher<T> publisher) {
    return stream(publisher, PulledStream.PREFETCH);
  }

  /**
   * Returns a stream of what a publisher publishes, for threads that may wait. It may be made
   * anywhere, also on an event loop, but not be read there: each read throws a {@link
   * BlockingCallRefusedException}, whether or not its element is there already, and loses nothing.
   *
   * <p>It subscribes when the first element is asked for, and throws what the publisher fails with
   * after the elements that came before: as it is where it is unchecked, else inside a {@link
   * java.util.concurrent.CompletionException}. The runtime's timeout limits the wait for each
   * element; an earlier deadline around the reads limits all of them. Closing the stream, which any
   * thread may do, cancels the subscription and ends the stream for whoever waits; so does an
   * interrupt of a wait, or of a read that needs none for long, which throws a {@link
   * java.util.concurrent.CancellationException} with the flag set. One thread at a time reads.
   *
   * @param publisher the publisher
   * @param prefetch how many elements are requested ahead at most; at least one, and at most 65,536
   *     however large it is
   * @return the stream, to be closed where it is not read to its end
   * @param <T> the type of the elements
   * @throws IllegalArgumentException if {@code prefetch} is not positive
   */
  public <T> Stream<T> stream(Flow.Publisher<T> publisher, int prefetch) {
    Objects.requireNonNull(publisher, "publisher");
    return PulledStream.of(engine, STREAM, publisher, prefetch);
  }

  /**
   * Returns a publisher of what a stream yields, read on the default executor.
   *
   * <p>Each subscription opens the stream once and closes it once, on one thread, which reads an
   * element only where one is requested; it waits where none is, and holds its thread, or its place
   * in the executor, and the stream meanwhile. Nor does it look ahead for the end: who requests
   * exactly as many elements as there are hears of that when requesting one more, or cancels to let
   * go of all this. Subscribed to on an event loop that work can be sent to, it signals there; else
   * on the thread that reads, or that ends it. Cancelling the subscription interrupts a read that
   * waits. The runtime's timeout limits the time that each requested element takes, a deadline
   * around the subscribing call limits the whole; both interrupt a read, too, and end in a {@link
   * java.util.concurrent.TimeoutException}. None of them interrupts the close, or a signal that the
   * subscriber is in. A loop that has not made its signals a second after a time limit has ended
   * the subscription loses them to a thread of the library's clock. Null is no element, and fails
   * it.
   *
   * @param stream opens the stream
   * @return a cold publisher
   * @param <T> the type of the elements
   */
  public <T> Flow.Publisher<T> publisher(Callable<Stream<T>> stream) {
    return OffloadedPublisher.ofStreams(
        engine, PUBLISHER, Objects.requireNonNull(stream, "stream"));
  }

  /**
   * Returns a publisher of what a stream yields, read on the named executor; see {@link
   * #publisher(Callable)}. It fails with an {@link IllegalArgumentException} where this runtime
   * does not know the name.
   *
   * @param executor the name of the executor
   * @param stream opens the stream
   * @return a cold publisher
   * @param <T> the type of the elements
   */
  public <T> Flow.Publisher<T> publisher(String executor, Callable<Stream<T>> stream) {
    return OffloadedPublisher.ofStreams(
        engine, publisherOn(executor), Objects.requireNonNull(stream, "stream"));
  }

  /**
   * Returns a publisher of what an iterator yields, as {@link #publisher(Callable)} does. An
   * iterator that is {@link AutoCloseable} is closed.
   *
   * @param iterator opens the iterator
   * @return a cold publisher
   * @param <T> the type of the elements
   */
  public <T> Flow.Publisher<T> publisherOfIterator(Callable<? extends Iterator<T>> iterator) {
    return OffloadedPublisher.ofIterators(
        engine, PUBLISHER, Objects.requireNonNull(iterator, "iterator"));
  }

  /**
   * Returns a publisher of what an iterator yields, read on the named executor; see {@link
   * #publisherOfIterator(Callable)} and {@link #publisher(String, Callable)}.
   *
   * @param executor the name of the executor
   * @param iterator opens the iterator
   * @return a cold publisher
   * @param <T> the type of the elements
   */
  public <T> Flow.Publisher<T> publisherOfIterator(
      String executor, Callable<? extends Iterator<T>> iterator) {
    return OffloadedPublisher.ofIterators(
        engine, publisherOn(executor), Objects.requireNonNull(iterator, "iterator"));
  }

  /**
   * Returns a publisher of what can be iterated, as {@link #publisher(Callable)} does. What is
   * {@link AutoCloseable} is closed: the iterator, and then what it came from.
   *
   * @param iterable opens what is to be iterated
   * @return a cold publisher
   * @param <T> the type of the elements
   */
  public <T> Flow.Publisher<T> publisherOfIterable(Callable<? extends Iterable<T>> iterable) {
    return OffloadedPublisher.ofIterables(
        engine, PUBLISHER, Objects.requireNonNull(iterable, "iterable"));
  }

  /**
   * Returns a publisher of what can be iterated, read on the named executor; see {@link
   * #publisherOfIterable(Callable)} and {@link #publisher(String, Callable)}.
   *
   * @param executor the name of the executor
   * @param iterable opens what is to be iterated
   * @return a cold publisher
   * @param <T> the type of the elements
   */
  public <T> Flow.Publisher<T> publisherOfIterable(
      String executor, Callable<? extends Iterable<T>> iterable) {
    return OffloadedPublisher.ofIterables(
        engine, publisherOn(executor), Objects.requireNonNull(iterable, "iterable"));
  }

  private static OperationSpec publisherOn(String executor) {
    return PUBLISHER.withExecutor(Objects.requireNonNull(executor, "executor"));
  }

  /**
   * Makes this thread an event loop, calls the body on it, and runs the loop until the body's stage
   * has settled. Inside, the context is a loop: blocking bodies are offloaded, and what they yield
   * completes here. What is queued when the stage settles still runs; after that the loop takes no
   * more. The runtime's timeout does not apply here, but a deadline around this call does.
   *
   * @param asyncBody the body
   * @return the value, null where the stage settles with null
   * @param <T> the type of the value
   * @throws BlockingCallRefusedException if this thread is an event loop
   */
  public <T extends @Nullable Object> T run(Callable<? extends CompletionStage<T>> asyncBody) {
    Objects.requireNonNull(asyncBody, "asyncBody");
    try {
      return engine.values().loop(RUN, () -> BuiltInLoop.run(asyncBody));
    } catch (Throwable failure) {
      throw Failures.rethrown(failure, RUN.declared());
    }
  }

  /**
   * Returns an implementation of an interface, in the colour that its methods want, that calls the
   * methods of the same names and parameters of a target, in the colours that they have. A method
   * that returns a framework's lazy type makes the call for each subscription. Values are of the
   * types that the interface promises: those that may not be are checked when they come, and fail
   * the call.
   *
   * @param face the interface
   * @param target the object to call
   * @return the facade
   * @param <F> the type of the interface
   * @throws IllegalArgumentException naming every method of the interface that the target lacks or
   *     has with other types, or if it is not an interface that anyone may implement
   */
  public <F> F facade(Class<F> face, Object target) {
    return facade(face, target, MethodHandles.publicLookup());
  }

  /**
   * Returns a facade as {@link #facade(Class, Object)} does, for an interface and a target that the
   * lookup can reach.
   *
   * @param face the interface
   * @param target the object to call
   * @param lookup what finds the target's methods
   * @return the facade
   * @param <F> the type of the interface
   * @throws IllegalArgumentException as {@link #facade(Class, Object)}
   */
  public <F> F facade(Class<F> face, Object target, MethodHandles.Lookup lookup) {
    return ProxyFacade.create(engine, face, target, lookup);
  }

  /**
   * Returns what the current thread allows, as every crossing sees it.
   *
   * @return the context
   */
  public CallerContext context() {
    return engine.detection().current();
  }

  /** Forgets what detection has learnt about threads; for tests. */
  public void resetDetection() {
    engine.detection().reset();
  }

  /**
   * Refuses further calls, fails the offloaded bodies that have not started with a {@link
   * java.util.concurrent.RejectedExecutionException}, and waits for those that run; a publisher's
   * fails likewise where it waits for its subscriber to request more. On an event loop it does not
   * wait. An interrupt while waiting is passed on to the bodies; the wait goes on, and the
   * interrupt flag is set at its end. Executors that the user supplied are left open. On {@link
   * #shared()} it does nothing. A body may close its own runtime: then it is not waited for, nor is
   * any body above it, which has submitted it, nor another that closes the runtime.
   */
  @Override
  public void close() {
    if (closeable) {
      engine.close();
    }
  }

  private static Callable<@Nullable Void> callable(Action blockingBody) {
    Objects.requireNonNull(blockingBody, "blockingBody");
    return () -> {
      blockingBody.run();
      return null;
    };
  }

  /** A blocking body that returns nothing. */
  @FunctionalInterface
  public interface Action {

    /**
     * Runs the body.
     *
     * @throws Exception any failure
     */
    void run() throws Exception;
  }

  /** Collects the settings of a runtime. Not safe for use by several threads at once. */
  public static final class Builder {

    private final Map<String, Executor> executors = new LinkedHashMap<>();
    private final List<CallerContextDetector> detectors = new ArrayList<>();
    private final List<ContextPropagator> propagators = new ArrayList<>();
    private final List<CallListener> listeners = new ArrayList<>();
    private final List<StageAdapter> adapters = new ArrayList<>();
    private @Nullable Executor defaultExecutor;
    private EventLoopPolicy policy = EventLoopPolicy.REFUSE;
    private long timeoutNanos = Timeouts.NONE;
    private final List<Object> scopedValues = new ArrayList<>();
    private boolean leakCheck;
    private StackTraces stackTraces = StackTraces.ORIGINAL;

    private Builder() {}

    /**
     * Registers an executor for operations that name it. It stays the caller's to close. Where its
     * {@code shutdownNow} drops bodies that wait in its queue, only {@link SmartExecutors} fail
     * their futures; those of other executors settle by their deadline, or when the runtime is
     * closed.
     *
     * @param name the name; not empty and not {@link SmartAsync#CALLER}
     * @param executor what runs the bodies
     * @return this builder
     * @throws IllegalArgumentException if the name is empty, reserved or taken
     */
    public Builder executor(String name, Executor executor) {
      Settings.requireFree(Objects.requireNonNull(name, "name"), executors);
      executors.put(name, Objects.requireNonNull(executor, "executor"));
      return this;
    }

    /**
     * Replaces the default executor: a virtual thread for each body, or, where thread-locals can be
     * cleared, a warm thread for those of callers that make one call at a time.
     *
     * @param executor what runs the bodies of operations that name no executor
     * @return this builder
     */
    public Builder defaultExecutor(Executor executor) {
      defaultExecutor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * Adds a detector; it is asked after those added before and before those that {@link
     * ServiceLoader} finds and the built-in ones.
     *
     * @param detector the detector
     * @return this builder
     */
    public Builder detector(CallerContextDetector detector) {
      detectors.add(Objects.requireNonNull(detector, "detector"));
      return this;
    }

    /**
     * Sets what happens when a plain value is demanded on an event loop.
     *
     * @param newPolicy the policy; {@link EventLoopPolicy#REFUSE} unless set
     * @return this builder
     */
    public Builder onEventLoop(EventLoopPolicy newPolicy) {
      policy = Objects.requireNonNull(newPolicy, "policy");
      return this;
    }

    /**
     * Sets the timeout of awaits and offloads that have none of their own; without it there is no
     * limit. {@link SmartRuntime#run} has none.
     *
     * @param timeout the timeout
     * @return this builder
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public Builder timeout(Duration timeout) {
      timeoutNanos = Timeouts.nanos(timeout);
      return this;
    }

    /**
     * Sets which exception a caller sees when a body failed on another thread.
     *
     * @param newStackTraces which; {@link StackTraces#ORIGINAL} unless set
     * @return this builder
     */
    public Builder stackTraces(StackTraces newStackTraces) {
      stackTraces = Objects.requireNonNull(newStackTraces, "stackTraces");
      return this;
    }

    /**
     * Adds what carries a kind of context to offloaded bodies, before those that {@link
     * ServiceLoader} finds.
     *
     * @param propagator the propagator
     * @return this builder
     */
    public Builder context(ContextPropagator propagator) {
      propagators.add(Objects.requireNonNull(propagator, "propagator"));
      return this;
    }

    /**
     * Lets a {@code java.lang.ScopedValue} travel: where the caller has it bound, it is bound to
     * the same value while an offloaded body runs.
     *
     * @param scopedValue the scoped value; an {@code Object}, since there are JDKs without them
     * @return this builder
     * @throws IllegalArgumentException if it is something else
     */
    public Builder scopedValue(Object scopedValue) {
      ScopedValues.require(Objects.requireNonNull(scopedValue, "scopedValue"));
      scopedValues.add(scopedValue);
      return this;
    }

    /**
     * Sets whether to look, after each offloaded body, for context that was left on its thread:
     * what a propagator {@linkplain ContextPropagator#carried() carries} there. A leak is reported
     * to the listeners, and logged where there is none. It is meant for tests; it is off unless
     * set, and costs nothing then.
     *
     * @param newLeakCheck whether to look
     * @return this builder
     */
    public Builder leakCheck(boolean newLeakCheck) {
      leakCheck = newLeakCheck;
      return this;
    }

    /**
     * Adds a listener that sees every crossing.
     *
     * @param listener the listener
     * @return this builder
     */
    public Builder listener(CallListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Adds an adapter of asynchronous types for {@link SmartRuntime#facade(Class, Object)}; see
     * {@link dev.smartasync.spi.AdaptedBy#value()} for what it looks like. It wins over what its
     * types say of themselves and over what is built in. Generated facades know the adapters that
     * {@link SmartAsync#adapters()} names.
     *
     * @param adapter a public class with public static methods named {@code stage}
     * @return this builder
     * @throws IllegalArgumentException if it is no adapter, or for a type that has one already
     */
    public Builder adapter(Class<?> adapter) {
      StageAdapter.addTo(adapters, Objects.requireNonNull(adapter, "adapter"));
      return this;
    }

    /**
     * Builds the runtime.
     *
     * @return a new runtime
     */
    public SmartRuntime build() {
      return build(true);
    }

    SmartRuntime build(boolean closeable) {
      Settings own =
          new Settings(
              executors,
              defaultExecutor,
              policy,
              timeoutNanos,
              stackTraces,
              detectors,
              propagators,
              scopedValues,
              leakCheck,
              listeners,
              adapters);
      return new SmartRuntime(new Engine(own.withServices()), closeable);
    }
  }
}
