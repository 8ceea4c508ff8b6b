package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callbacks that wait until other threads have used what a lock of ours would keep from them. */
@DisplayName("What is the user's")
class CallbackTest {

  /** Where code of the user's is called. */
  enum Callback {
    STARTED,
    SETTLED,
    REPORTED,
    DETECT,
    CAPTURE,
    RESTORE,
    CLOSE,
    EXECUTE,
    DEPENDENT,
    CANCEL
  }

  /** Enough threads that their bodies are in each of the runtime's lists. */
  private static final int THREADS = 32;

  private static final Duration STUCK = Duration.ofSeconds(15);

  private final BlockingQueue<Runnable> inTheTree = new LinkedBlockingQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean(true);
  private final CountDownLatch called = new CountDownLatch(1);
  private final AtomicReference<IllegalStateException> stuck = new AtomicReference<>();
  private volatile Callback probed;

  /** The other thread of the tree, which does not wait for itself. */
  private volatile Thread other;

  private final ExecutorService db = SmartExecutors.bounded("db", 10, 1_000);
  private final ExecutorService full = SmartExecutors.bounded("full", 1, 1);
  private final ExecutorService stopped = SmartExecutors.bounded("stopped", 1, 1);
  private final SmartRuntime runtime =
      SmartRuntime.builder()
          .executor("db", db)
          .executor("full", full)
          .executor("stopped", stopped)
          .executor(
              "own",
              body -> {
                called(Callback.EXECUTE);
                Thread.startVirtualThread(body);
              })
          .detector(thread -> {
            called(Callback.DETECT);
            return null;
          })
          .context(() -> {
            called(Callback.CAPTURE);
            return () -> {
              called(Callback.RESTORE);
              return () -> called(Callback.CLOSE);
            };
          })
          .listener(
              new CallListener() {
                @Override
                public void started(Call call) {
                  called(Callback.STARTED);
                }

                @Override
                public void settled(Call call, Settlement settlement) {
                  called(Callback.SETTLED);
                }

                @Override
                public void reported(String what, Throwable failure) {
                  called(Callback.REPORTED);
                }
              })
          .build();

  /** A desk whose work is bound to the caller. */
  public static final class Desk {
    @SmartAsync(executor = SmartAsync.CALLER)
    public Thread use() {
      return Thread.currentThread();
    }
  }

  /** Its face. */
  public interface DeskAsync {
    CompletableFuture<Thread> use();
  }

  private final DeskAsync desk = runtime.facade(DeskAsync.class, new Desk());

  @AfterEach
  void stop() {
    db.shutdownNow();
    full.shutdownNow();
  }

  /** Waits, if nobody does already, for other threads' calls, in the same tree and in none. */
  private void called(Callback callback) {
    if (callback != probed
        || stuck.get() != null
        || Thread.currentThread().equals(other)
        || !busy.compareAndSet(false, true)) {
      return;
    }
    CompletableFuture<?>[] calls = new CompletableFuture<?>[THREADS + 1];
    calls[THREADS] =
        CompletableFuture.runAsync(
            () -> {
              runtime.offload("db", () -> runtime.offload("db", () -> 1).join()).join();
              runtime.callAsync(() -> runtime.offload("db", () -> 1)).join();
            },
            inTheTree::add);
    for (int i = 0; i < THREADS; i++) {
      calls[i] =
          CompletableFuture.runAsync(
              () -> {
                runtime.offload("db", () -> 1).join();
                runtime.offload("full", () -> 1).cancel(true);
                boolean unused = stopped.isShutdown();
              },
              Thread::startVirtualThread);
    }
    try {
      // Not interrupted by the calls that are cancelled: what waits in the tree has to run first.
      CompletableFuture.allOf(calls).orTimeout(STUCK.toSeconds(), TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      stuck.set(
          new IllegalStateException("nobody else gets on while " + callback + " is called", e));
    }
    called.countDown();
    busy.set(false);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("75. is called under no lock of the library's")
  void noLock(Callback callback) throws Exception {
    probed = callback;
    assertThat(Waiting.value(runtime.offload("db", this::inATree))).isZero();
    runtime.close();

    assertThat(stuck.get()).isNull();
  }

  /** Does everything while another thread of its tree is ready for calls. */
  private int inATree() throws Exception {
    runtime.call(() -> "the first call makes this thread the root").join();
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch ready = new CountDownLatch(1);
    CompletableFuture<Void> calls =
        runtime.offload(() -> {
          other = Thread.currentThread();
          ready.countDown();
          while (!over.get()) {
            inTheTree.take().run();
          }
        });
    Waiting.open(ready);
    busy.set(false);
    everything();
    while (!busy.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
    over.set(true);
    inTheTree.add(() -> {});
    calls.join();
    return 0;
  }

  /** Has calls end in every way there is, until the callback was made. */
  private void everything() throws Exception {
    CountDownLatch running = new CountDownLatch(4); // one on each executor
    CountDownLatch release = new CountDownLatch(1);
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (String executor : List.of("db", "own", "full", "full", "full", "stopped", "stopped")) {
      all.add(observed(runtime.offload(executor, () -> failAfter(running, release))));
    }
    Waiting.open(running);
    stopped.shutdownNow();
    for (CompletableFuture<?> each : all) {
      each.cancel(false);
    }
    release.countDown();
    observed(runtime.offload("own", () -> 1)).join();
    observed(runtime.callAsync(this::source)).cancel(true);
    CompletableFuture<Object> never = observed(runtime.callAsync(CompletableFuture::new));
    assertThatThrownBy(() -> runtime.await(never, Duration.ofMillis(1)))
        .hasCauseInstanceOf(TimeoutException.class);
    CompletableFuture<CompletableFuture<Thread>> bound = new CompletableFuture<>();
    inTheTree.add(() -> bound.complete(observed(desk.use())));
    assertThat(Waiting.value(bound).join()).isSameAs(Thread.currentThread());
    Waiting.open(called);
  }

  private static String failAfter(CountDownLatch running, CountDownLatch release)
      throws InterruptedException {
    running.countDown();
    Waiting.open(release);
    throw new IllegalStateException("on purpose");
  }

  private CompletableFuture<String> source() {
    return new CompletableFuture<>() {
      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        called(Callback.CANCEL);
        return super.cancel(mayInterruptIfRunning);
      }
    };
  }

  private <T> CompletableFuture<T> observed(CompletableFuture<T> future) {
    CompletableFuture<T> unused =
        future.whenComplete((value, failure) -> called(Callback.DEPENDENT));
    return future;
  }
}
