package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A wait")
@Timeout(60)
class WaitTest {

  private static final int RACES = 400;

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** The ways to wait for a stage, each with the value that it yields. */
  private final Map<String, Function<CompletableFuture<String>, Callable<String>>> waits =
      new LinkedHashMap<>();

  /** Hands on the future that it is given. */
  public static final class Target {
    public CompletionStage<String> follow(CompletableFuture<String> source) {
      return source;
    }
  }

  /** A face that declares the interrupt. */
  public interface Declaring {
    String follow(CompletableFuture<String> source) throws InterruptedException;
  }

  /** A face that does not. */
  public interface Silent {
    String follow(CompletableFuture<String> source);
  }

  WaitTest() {
    Silent silent = runtime.facade(Silent.class, new Target());
    Declaring declaring = runtime.facade(Declaring.class, new Target());
    waits.put("facade", source -> () -> silent.follow(source));
    waits.put("declaring facade", source -> () -> declaring.follow(source));
    waits.put("await", source -> () -> runtime.await(source));
    waits.put("timed await", source -> () -> runtime.await(source, Duration.ofMinutes(1)));
    waits.put("Smart.await", source -> () -> runtime.callAsync(() -> source).await());
    waits.put("get", source -> () -> runtime.callAsync(() -> source).get());
    waits.put(
        "timed get", source -> () -> runtime.callAsync(() -> source).get(1, TimeUnit.MINUTES));
    waits.put("join", source -> () -> runtime.callAsync(() -> source).join());
    waits.put("run", source -> () -> runtime.run(() -> source));
    waits.put(
        "offloaded await",
        source -> () -> runtime.offload(() -> runtime.await(source.copy())).get());
  }

  /** How often a thread was told of an interrupt: by an exception, or by its flag. */
  private static int signals(Callable<?> wait, AtomicBoolean sent) throws Exception {
    int thrown = 0;
    try {
      wait.call();
    } catch (InterruptedException e) {
      thrown = 1;
    } catch (CancellationException e) {
      // the flag says it
    }
    while (!sent.get()) {
      Thread.onSpinWait();
    }
    return thrown + (Thread.interrupted() ? 1 : 0);
  }

  @OnEveryBlockingThread
  @DisplayName("35. An interrupt that races the outcome is seen once, whatever waits")
  void oneSignal(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);
      for (var wait : waits.entrySet()) {
        for (int i = 0; i < RACES; i++) {
          CompletableFuture<String> source = new CompletableFuture<>();
          CompletableFuture<Void> begun = new CompletableFuture<>();
          AtomicBoolean sent = new AtomicBoolean();
          CompletableFuture<Integer> signals =
              caller.submit(() -> {
                begun.complete(null);
                return signals(wait.getValue().apply(source), sent);
              });
          Waiting.value(begun);
          spin(i % 20 * 50);
          boolean interruptFirst = i % 2 == 0;
          if (interruptFirst) {
            thread.interrupt();
            spin(i % 7 * 20);
          }
          source.complete("value");
          if (!interruptFirst) {
            spin(i % 7 * 20);
            thread.interrupt();
          }
          sent.set(true);

          assertThat(Waiting.value(signals)).as("%s, race %d", wait.getKey(), i).isEqualTo(1);
        }
      }
    }
  }

  private static void spin(int times) {
    for (int i = 0; i < times; i++) {
      Thread.onSpinWait();
    }
  }

  @OnEveryBlockingThread
  @DisplayName("48. goes on where its thread is unparked for nothing")
  void spuriousUnpark(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);
      for (var wait : waits.entrySet()) {
        CompletableFuture<String> source = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> value =
            caller.submit(() -> {
              begun.countDown();
              return wait.getValue().apply(source).call();
            });
        Waiting.open(begun);
        Waiting.parked(thread);
        for (int i = 0; i < 1_000; i++) {
          LockSupport.unpark(thread);
          if (i % 100 == 0) {
            Waiting.parked(thread);
          }
        }
        assertThat(value).as(wait.getKey()).isNotDone();
        source.complete("value");

        assertThat(Waiting.value(value)).as(wait.getKey()).isEqualTo("value");
      }
    }
  }

  @Test
  @DisplayName("74. on the only worker of a pool lets the pool run what it waits for")
  void compensated() throws Exception {
    for (var wait : waits.entrySet()) {
      try (ForkJoinPool pool = new ForkJoinPool(1)) {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> value =
            CompletableFuture.supplyAsync(
                () -> {
                  pool.execute(() -> source.complete("value"));
                  return call(wait.getValue().apply(source));
                },
                pool);

        assertThat(value).as(wait.getKey()).succeedsWithin(Caller.PATIENCE).isEqualTo("value");
      }
    }
  }

  @Test
  @DisplayName("74. of run on the only worker of a pool that may have no other goes on")
  void uncompensated() throws Exception {
    var threads = ForkJoinPool.defaultForkJoinWorkerThreadFactory;
    try (ForkJoinPool pool =
        new ForkJoinPool(1, threads, null, false, 1, 1, 1, null, 1, TimeUnit.MINUTES)) {
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletableFuture<Thread> worker = new CompletableFuture<>();
      CompletableFuture<String> value =
          CompletableFuture.supplyAsync(
              () -> {
                worker.complete(Thread.currentThread());
                return runtime.run(() -> source);
              },
              pool);
      Waiting.parked(Waiting.value(worker));
      source.complete("value");

      assertThat(value).succeedsWithin(Caller.PATIENCE).isEqualTo("value");
    }
  }

  @Test
  @DisplayName("74. inside a body on the only worker of a pool lets the pool run others")
  void compensatedInABody() throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(1);
        SmartRuntime one = SmartRuntime.builder().executor("one", pool).build()) {
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletableFuture<String> waiting =
          one.offload(
              "one",
              () -> {
                CompletableFuture<String> nested = one.offload("one", () -> one.await(source));
                pool.execute(() -> source.complete("by " + onAWorker()));
                return nested.join();
              });

      assertThat(waiting).succeedsWithin(Caller.PATIENCE).isEqualTo("by a worker");
    }
  }

  @Test
  @DisplayName("74. of close on the only worker of a pool lets the pool run others")
  void compensatedInClose() throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      SmartRuntime closed = SmartRuntime.builder().build();
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch closing = new CountDownLatch(1);
      CompletableFuture<String> body =
          closed.offload(() -> {
            started.countDown();
            Waiting.open(closing);
            return pool.submit(WaitTest::onAWorker).get();
          });
      Waiting.open(started); // or the close would fail it
      pool.execute(() -> {
        closing.countDown();
        closed.close();
      });

      assertThat(body).succeedsWithin(Caller.PATIENCE).isEqualTo("a worker");
    }
  }

  private static String onAWorker() {
    return Thread.currentThread() instanceof ForkJoinWorkerThread ? "a worker" : "another";
  }

  private static <T> T call(Callable<T> body) {
    try {
      return body.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
