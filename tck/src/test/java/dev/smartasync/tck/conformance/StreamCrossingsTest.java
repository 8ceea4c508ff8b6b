package dev.smartasync.tck.conformance;

import static dev.smartasync.tck.conformance.ContextTest.USER;
import static dev.smartasync.tck.conformance.ContextTest.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import dev.smartasync.StackTraces;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What holds for every body holds for one that reads a stream")
@Timeout(60)
class StreamCrossingsTest {

  /** Reads on the thread at the root of the call tree, and tells which it was. */
  public static final class Bound {
    final AtomicInteger opened = new AtomicInteger();
    final CountDownLatch closed = new CountDownLatch(1);

    /** Returns the thread that reads, for each element. */
    @SmartAsync(executor = SmartAsync.CALLER)
    public Stream<Thread> threads(int count) {
      opened.incrementAndGet();
      return IntStream.range(0, count)
          .mapToObj(i -> Thread.currentThread())
          .onClose(closed::countDown);
    }
  }

  /** The face of one who subscribes. */
  public interface BoundAsync {
    Flow.Publisher<Thread> threads(int count);
  }

  @AutoClose private final ExecutorService worker = Executors.newSingleThreadExecutor();

  @AutoClose
  private final SmartRuntime runtime =
      SmartRuntime.builder()
          .defaultExecutor(worker)
          .context(USERS)
          .stackTraces(StackTraces.STITCHED)
          .build();

  private final Bound target = new Bound();
  private final BoundAsync bound = runtime.facade(BoundAsync.class, target);

  private static <T> HandSubscriber<T> subscribe(Flow.Publisher<T> publisher, long requested) {
    HandSubscriber<T> subscriber = new HandSubscriber<>(requested);
    publisher.subscribe(subscriber);
    return subscriber;
  }

  private static String context() {
    return USER.get() + " of " + Thread.currentThread().getContextClassLoader();
  }

  @OnEveryCaller
  @DisplayName("58. 65. Opened, read and closed in the context of each subscriber")
  void context(CallerKind kind) throws Exception {
    ClassLoader own = new ClassLoader(null) {};
    String before = worker.submit(() -> context()).get();
    CompletableFuture<String> closing = new CompletableFuture<>();
    Flow.Publisher<String> publisher =
        runtime.publisher(() -> {
          String opening = context();
          return Stream.of(1)
              .map(one -> opening + ", " + context())
              .onClose(() -> closing.complete(context()));
        });
    try (Caller caller = kind.open()) {
      HandSubscriber<String> subscriber =
          caller.call(() -> {
            USER.set("ada");
            Thread.currentThread().setContextClassLoader(own);
            return subscribe(publisher, Long.MAX_VALUE);
          });
      Waiting.<Object>value(subscriber.end.thenApply(nothing -> "ended"));
      String adas = "ada of " + own;
      assertThat(subscriber.elements).containsExactly(adas + ", " + adas);
      assertThat(Waiting.value(closing)).isEqualTo(adas);
    }
    assertThat(worker.submit(() -> context()).get()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "58. What is pulled is subscribed to in the context of who pulls, through all bodies")
  void contextOfWhoPulls() {
    try (SmartRuntime other = SmartRuntime.builder().context(USERS).build();
        Stream<String> stream =
            other.stream(
                other.publisher(
                    () -> other.stream(runtime.publisher(() -> Stream.of(USER.get())))))) {
      USER.set("bob");
      assertThat(stream).containsExactly("bob");
    } finally {
      USER.remove();
    }
  }

  @Test
  @DisplayName("29. A failing pull shows the frames of who pulls; the failure itself is untouched")
  void stitchedPull() {
    IllegalStateException original = new IllegalStateException("pushed");
    Flow.Publisher<Integer> failing =
        subscriber -> {
          new HandPublisher().subscribe(subscriber);
          subscriber.onNext(1);
          subscriber.onError(original);
        };
    Iterator<Integer> iterator = runtime.stream(failing).iterator();
    assertThat(iterator.next()).isEqualTo(1);
    assertIsStitched(catchThrowable(() -> pullsInHere(iterator)), original, "pullsInHere");
  }

  private static Integer pullsInHere(Iterator<Integer> iterator) {
    return iterator.next();
  }

  @Test
  @DisplayName("29. A failing read shows the frames of who subscribed")
  void stitchedSubscription() throws Exception {
    IllegalStateException original = new IllegalStateException("read");
    HandSubscriber<Integer> subscriber =
        subscribesInHere(
            runtime.publisher(() ->
                Stream.of(1)
                    .peek(element -> {
                      throw original;
                    })));
    assertIsStitched(Waiting.failure(subscriber.end), original, "subscribesInHere");
  }

  private static HandSubscriber<Integer> subscribesInHere(Flow.Publisher<Integer> publisher) {
    return subscribe(publisher, 1);
  }

  private static void assertIsStitched(Throwable copy, Throwable original, String method) {
    assertThat(copy)
        .isNotSameAs(original)
        .hasSameClassAs(original)
        .hasMessage(original.getMessage());
    assertThat(methods(copy)).contains("called", method);
    assertThat(methods(original)).doesNotContain("called");
  }

  private static List<String> methods(Throwable failure) {
    return Arrays.stream(failure.getStackTrace()).map(StackTraceElement::getMethodName).toList();
  }

  @Test
  @DisplayName(
      "72. Bound to its caller, the thread that subscribes reads, before subscribe returns")
  void boundToTheSubscriber() {
    HandSubscriber<Thread> subscriber = subscribe(bound.threads(1_000), Long.MAX_VALUE);
    assertThat(subscriber.end).isCompleted();
    assertThat(subscriber.elements).hasSize(1_000).containsOnly(Thread.currentThread());
  }

  @Test
  @DisplayName("72. Bound to its caller, the thread reads that waits at the root of the tree")
  void boundToTheRoot() {
    Flow.Publisher<Thread> threads = bound.threads(3);
    HandSubscriber<Thread> subscriber =
        runtime
            .callAsync(() ->
                runtime
                    .offload(() -> subscribe(threads, Long.MAX_VALUE))
                    .thenCompose(it -> it.end.thenApply(nothing -> it)))
            .await();
    assertThat(subscriber.elements).hasSize(3).containsOnly(Thread.currentThread());
  }

  @OnEveryLoop
  @DisplayName("72. Bound to a caller that does not wait it fails, naming the fix")
  void boundToNobody(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      HandSubscriber<Thread> subscriber =
          loop.call(() -> subscribe(bound.threads(3), Long.MAX_VALUE));
      assertThat(Waiting.failure(subscriber.end))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Bound.threads() is to run on the thread that waits")
          .hasMessageContaining("or name another executor");
    }
    assertThat(target.opened).hasValue(0);
  }

  @Test
  @DisplayName("72. Bound to the thread that pulls it, it fails before that waits for itself")
  void boundToWhoPulls() {
    try (Stream<Thread> few = runtime.stream(bound.threads(255));
        Stream<Thread> many = runtime.stream(bound.threads(256))) {
      assertThat(few).hasSize(255);
      assertThatThrownBy(many::toList)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Bound.threads() is read by the thread that pulls it");
    }
  }

  @Test
  @DisplayName("85. Read on the subscribing thread it ends when it is cancelled in a signal")
  void cancelledWithin() throws Exception {
    HandSubscriber<Thread> taking =
        new HandSubscriber<>(Long.MAX_VALUE) {
          @Override
          public void onNext(Thread element) {
            super.onNext(element);
            subscription.cancel();
          }
        };
    bound.threads(3).subscribe(taking);
    Waiting.open(target.closed);
    assertThat(taking.elements).hasSize(1);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  @DisplayName("85. Read on the subscribing thread it ends when another thread cancels it")
  void cancelledMeanwhile() throws Exception {
    HandSubscriber<Thread> one = new HandSubscriber<>(1);
    Thread reader = Thread.currentThread();
    Thread.startVirtualThread(() -> {
      try {
        one.await(1);
        Waiting.parked(reader);
      } catch (Exception e) {
        throw new AssertionError(e);
      } finally {
        one.subscription.cancel();
      }
    });
    bound.threads(3).subscribe(one);
    Waiting.open(target.closed);
    assertThat(one.elements).hasSize(1);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  @DisplayName("90. Closing the runtime ends what waits for demand, with a failure that says so")
  void closedWithoutDemand() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    HandSubscriber<Integer> subscriber =
        subscribe(runtime.publisher(() -> Stream.of(1, 2).onClose(closed::countDown)), 1);
    subscriber.await(1);
    runtime.close();
    assertThat(closed.getCount()).isZero();
    assertThat(Waiting.failure(subscriber.end))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("SmartRuntime.publisher() was called on a SmartRuntime that is closed");
  }

  @Test
  @DisplayName("90. Closing the runtime lets go on what is demanded, and then fails it")
  void closedMeanwhile() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    HandSubscriber<Integer> subscriber =
        subscribe(
            runtime.publisher(() -> {
              reading.countDown();
              Waiting.open(release);
              return Stream.of(1, 2, 3);
            }),
            2);
    Waiting.open(reading);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(runtime::close);
    while (!isClosed()) {
      Thread.onSpinWait();
    }
    assertThat(closing).isNotDone();
    release.countDown();
    assertThat(Waiting.failure(subscriber.end)).isInstanceOf(RejectedExecutionException.class);
    assertThat(subscriber.elements).containsExactly(1, 2);
    assertThat(closing).succeedsWithin(Caller.PATIENCE);
  }

  private boolean isClosed() {
    return catchThrowable(() -> runtime.await(CompletableFuture.completedFuture(1))) != null;
  }

  @Test
  @DisplayName("90. What is pulled goes on after close(), which ends what the runtime publishes")
  void closedWhilePulled() {
    HandPublisher source = new HandPublisher();
    Flow.Publisher<Integer> two =
        subscriber -> {
          source.subscribe(subscriber);
          subscriber.onNext(1);
          subscriber.onNext(2);
          subscriber.onComplete();
        };
    Iterator<Integer> pushed = runtime.stream(two).iterator();
    Iterator<Integer> own = runtime.stream(runtime.publisher(() -> Stream.of(1, 2)), 1).iterator();
    assertThat(pushed.next()).isEqualTo(1);
    assertThat(own.next()).isEqualTo(1);
    runtime.close();
    assertThat(pushed.next()).isEqualTo(2);
    assertThat(pushed.hasNext()).isFalse();
    assertThatThrownBy(() -> own.forEachRemaining(element -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("SmartRuntime that is closed");
  }
}
