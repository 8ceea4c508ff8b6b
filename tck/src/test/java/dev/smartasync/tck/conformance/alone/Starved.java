package dev.smartasync.tck.conformance.alone;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.conformance.alone.Alone.Async;
import dev.smartasync.tck.conformance.alone.Alone.Sync;
import dev.smartasync.tck.conformance.alone.Alone.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * A program of its own that makes every crossing from threads whose pool has no other, and records
 * which frames of the library pin their carrier. It prints these, and that it has come to its end.
 */
public final class Starved {

  private static final String PINNED = "jdk.VirtualThreadPinned";
  private static final int ELEMENTS = 3;

  /** A handle that belongs to one thread. */
  public static final class Handle {
    @SmartAsync(executor = SmartAsync.CALLER)
    public Thread use() {
      return Thread.currentThread();
    }
  }

  /** Its face. */
  public interface HandleAsync {
    CompletableFuture<Thread> use();
  }

  /** Its initialiser waits for an offloaded body, and cannot let go of its carrier. */
  private static final class Pins {
    static final int VALUE = SmartRuntime.shared().offload(Starved::slow).join();
  }

  private Starved() {}

  /** With an argument, one crossing is made that does pin. */
  public static void main(String[] arguments) throws Exception {
    try (Recording loading = new Recording()) { // loading a class pins, once
      loading.start();
      cross();
    }
    Path events = Files.createTempFile("pinned", ".jfr");
    try (Recording recording = new Recording();
        ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
        ForkJoinPool one = new ForkJoinPool(1)) {
      recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
      recording.start();
      for (ExecutorService pool : List.of(virtual, one, ForkJoinPool.commonPool())) {
        pool.submit(Starved::cross).get();
      }
      if (arguments.length > 0) {
        require(virtual.submit(() -> Pins.VALUE).get() == 1, "initialised");
      }
      recording.stop();
      recording.dump(events);
      RecordingFile.readAllEvents(events).stream()
          .filter(event -> event.getEventType().getName().equals(PINNED))
          .flatMap(Starved::ours)
          .distinct()
          .forEach(System.out::println);
    } finally {
      Files.delete(events);
    }
    System.out.println("ended");
  }

  private static Stream<String> ours(RecordedEvent event) {
    return event.getStackTrace() == null
        ? Stream.of()
        : event.getStackTrace().getFrames().stream()
            .map(frame -> frame.getMethod().getType().getName())
            .filter(name -> name.startsWith("dev.smartasync.") && !name.contains(".tck."));
  }

  private static Integer slow() throws InterruptedException {
    Thread.sleep(5); // so long that the caller is in its wait
    return 1;
  }

  private static Void cross() {
    try (ExecutorService db = SmartExecutors.bounded("db", 1, 10);
        ExecutorService single = SmartExecutors.single("single");
        SmartRuntime runtime =
            SmartRuntime.builder()
                .executor("db", db)
                .executor("single", single)
                .executor("common", ForkJoinPool.commonPool())
                .build()) {
      Sync sync = runtime.facade(Sync.class, new Target());
      Async async = runtime.facade(Async.class, new Target());
      require(sync.asynchronous().equals("asynchronous"), "await");
      require(sync.blocking().equals("blocking"), "pass-through");
      require(async.blocking().join().equals("blocking"), "offload");
      for (String on : List.of("db", "single", "common")) {
        require(runtime.await(runtime.offload(on, Starved::slow)) == 1, "await on " + on);
        require(runtime.offload(on, () -> nested(runtime, on)).join() == 1, "nested on " + on);
        require(expires(runtime, runtime.offload(on, Starved::never)), "expiry on " + on);
        stream(runtime, on);
      }
      require(expires(runtime, new CompletableFuture<>()), "expiry of a stage");
      require(
          runtime.await(runtime.offload(Starved::slow), Duration.ofSeconds(20)) == 1, "deadline");
      require(runtime.offload(Starved::slow).thenApply(one -> one + 1).join() == 2, "dependent");
      require(runtime.callAsync(() -> runtime.offload(Starved::slow)).await() == 1, "callAsync");
      require(runtime.call(Starved::slow).await() == 1, "call");
      require(runtime.run(() -> runtime.offload(Starved::slow)) == 1, "run");
      HandleAsync handle = runtime.facade(HandleAsync.class, new Handle());
      require(
          runtime.callAsync(() -> runtime.offload(() -> handle.use().join())).join()
              == Thread.currentThread(),
          "bound to its caller");
    }
    return null;
  }

  private static Integer nested(SmartRuntime runtime, String on) {
    return runtime.offload(() -> runtime.offload(on, Starved::slow).join()).join();
  }

  private static Integer never() throws InterruptedException {
    new CountDownLatch(1).await();
    return 1;
  }

  private static boolean expires(SmartRuntime runtime, CompletableFuture<?> future) {
    try {
      runtime.await(future, Duration.ofMillis(5));
      return false;
    } catch (CompletionException e) {
      return e.getCause() instanceof TimeoutException;
    }
  }

  /** Has elements pushed to a subscriber, and pulls them here. */
  private static void stream(SmartRuntime runtime, String on) {
    Flow.Publisher<Integer> published = runtime.publisher(on, Starved::ones);
    Summing pushed = new Summing();
    published.subscribe(pushed);
    require(runtime.await(pushed.sum) == ELEMENTS, "pushed on " + on);
    try (Stream<Integer> pulled = runtime.stream(published, 1)) {
      require(pulled.mapToInt(one -> one).sum() == ELEMENTS, "pulled on " + on);
    }
  }

  private static Stream<Integer> ones() {
    return Stream.generate(
            () -> {
              try {
                return slow();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })
        .limit(ELEMENTS);
  }

  /** Adds up what it gets, one by one. */
  private static final class Summing implements Flow.Subscriber<Integer> {
    final CompletableFuture<Integer> sum = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private int soFar;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(1);
    }

    @Override
    public void onNext(Integer element) {
      soFar += element;
      subscription.request(1);
    }

    @Override
    public void onError(Throwable failure) {
      sum.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      sum.complete(soFar);
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
