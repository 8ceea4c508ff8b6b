package dev.smartasync.tck.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartRuntime;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** Runs in a virtual machine that lets the library forget thread-locals. */
@Tag("warm-threads")
@EnabledForJreRange(minVersion = 25)
@Timeout(60)
@DisplayName("On a warm thread")
class WarmThreadsTest {

  private static final String NAME = "smartasync-warm-";
  private static final int MORE_THAN_WARM = 20;
  private static final int CALLS = 200;

  private static final ThreadLocal<Object> LEFT = new ThreadLocal<>();

  private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** Calls one at a time until the caller has a warm thread. */
  @BeforeEach
  void warmUp() {
    until(() -> {
      boolean warm = true;
      for (int i = 0; warm && i < 20; i++) {
        warm = isWarm(one(Thread::currentThread));
      }
      return warm;
    });
  }

  private <T> T one(Callable<T> body) {
    return runtime.offload(body).join();
  }

  /** Makes so many calls, one at a time, and returns how many of them ran on a warm thread. */
  private int warmOf(int calls, Callable<Integer> body) {
    int warm = 0;
    for (int i = 0; i < calls; i++) {
      warm += one(body);
    }
    return warm;
  }

  private static boolean isWarm(Thread thread) {
    return !thread.isVirtual() && thread.getName().startsWith(NAME);
  }

  private static void until(Callable<Boolean> condition) {
    long start = System.nanoTime();
    try {
      while (!condition.call()) {
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));
        LockSupport.parkNanos(1_000_000);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("run the bodies of a caller that makes one call at a time")
  void serialCallsStayWarm() {
    // No call waits for one that is not ready yet, as where the machine has stopped it for a while.
    until(() -> warmOf(CALLS, () -> isWarm(Thread.currentThread()) ? 1 : 0) > CALLS / 2);
  }

  @Test
  @DisplayName("a body sees no thread-local of those before it")
  void threadLocalsAreForgotten() {
    ThreadLocal<String> plain = new ThreadLocal<>();
    InheritableThreadLocal<String> inheritable = new InheritableThreadLocal<>();
    Callable<Integer> body =
        () -> {
          assertThat(plain.get()).isNull();
          assertThat(inheritable.get()).isNull();
          plain.set("left");
          inheritable.set("left");
          return isWarm(Thread.currentThread()) ? 1 : 0;
        };
    until(() -> warmOf(CALLS, body) > CALLS / 2);
  }

  @Test
  @DisplayName("a body finds the thread as if it were new")
  void threadsAreAsNew() {
    until(() -> warmOf(CALLS, WarmThreadsTest::changeThread) > CALLS / 2);
  }

  @SuppressWarnings("ThreadPriorityCheck") // it is what must be put back
  private static int changeThread() {
    Thread thread = Thread.currentThread();
    int warm = isWarm(thread) ? 1 : 0;
    assertThat(thread.isInterrupted()).isFalse();
    assertThat(thread.getName()).startsWith("smartasync");
    assertThat(thread.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
    assertThat(thread.getUncaughtExceptionHandler()).isSameAs(thread.getThreadGroup());
    assertThat(thread.getContextClassLoader()).isSameAs(WarmThreadsTest.class.getClassLoader());
    thread.setName("renamed");
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.setUncaughtExceptionHandler((failed, failure) -> {});
    thread.setContextClassLoader(null);
    thread.interrupt();
    return warm;
  }

  @Test
  @DisplayName("a cancel interrupts its own body and no other")
  void cancelsStayWithTheirBodies() {
    AtomicInteger foreign = new AtomicInteger();
    AtomicInteger warm = new AtomicInteger();
    for (int i = 0; i < 1_000; i++) {
      for (int calm = 0; calm < 20; calm++) {
        one(() -> {
          if (Thread.currentThread().isInterrupted()) {
            foreign.incrementAndGet();
          }
          return null;
        });
      }
      CompletableFuture<Object> cancelled =
          runtime.offload(() -> {
            if (isWarm(Thread.currentThread())) {
              warm.incrementAndGet();
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(20_000));
            return null;
          });
      for (int spins = ThreadLocalRandom.current().nextInt(2_000); spins > 0; spins--) {
        Thread.onSpinWait();
      }
      cancelled.cancel(true);
    }
    assertThat(foreign).hasValue(0);
    assertThat(warm.get()).isGreaterThan(100);
  }

  @Test
  @DisplayName("a body may wait for another, to any depth")
  void nestedBodiesEnd() {
    assertThat(one(() -> nested(300))).isEqualTo(300);
  }

  private int nested(int depth) {
    return depth == 0 ? 0 : one(() -> nested(depth - 1)) + 1;
  }

  @Test
  @DisplayName("a body that blocks keeps no other from running")
  void blockedBodiesHoldNobodyUp() {
    CountDownLatch started = new CountDownLatch(MORE_THAN_WARM);
    CountDownLatch release = new CountDownLatch(1);
    List<CompletableFuture<Boolean>> blocked = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_WARM; i++) {
      for (int calm = 0; calm < 20; calm++) {
        one(() -> null);
      }
      blocked.add(
          runtime.offload(() -> {
            started.countDown();
            await(release);
            return isWarm(Thread.currentThread());
          }));
    }
    await(started);
    release.countDown();
    assertThat(blocked.stream().filter(CompletableFuture::join)).isNotEmpty();
    assertThat(blocked.stream().filter(future -> !future.join())).isNotEmpty();
  }

  @Test
  @DisplayName("no body of a burst waits for another")
  void burstsRunAllAtOnce() {
    int calls = 10_000;
    CountDownLatch all = new CountDownLatch(calls);
    List<CompletableFuture<Object>> futures = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      futures.add(
          runtime.offload(() -> {
            all.countDown();
            await(all);
            return null;
          }));
    }
    futures.forEach(CompletableFuture::join);
  }

  @Test
  @DisplayName("a body may wait for one below it that closes the runtime")
  void closeFromBelowSparesWhoWaits() {
    one(() -> {
      return runtime
          .offload(() -> {
            runtime.close();
            return null;
          })
          .join();
    });
    assertThatThrownBy(() -> one(() -> null)).hasMessageContaining("closed");
  }

  @Test
  @DisplayName("a body is not taken for one that ran there before it")
  void closeWaitsForALaterBodyOfTheThread() {
    CountDownLatch later = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Thread> closing = new CompletableFuture<>();
    List<CompletableFuture<Object>> last = new ArrayList<>();
    record Before(Thread thread, CompletableFuture<Object> closed) {}
    List<Before> all = new ArrayList<>();
    until(() -> {
      one(() -> {
        Thread thread = Thread.currentThread();
        if (isWarm(thread)) {
          all.add(
              new Before(
                  thread,
                  runtime.offload(() -> {
                    await(later);
                    closing.complete(Thread.currentThread());
                    runtime.close();
                    return null;
                  })));
        }
        return null;
      });
      return !all.isEmpty();
    });
    Before before = all.getFirst();
    until(() -> {
      boolean there = one(Thread::currentThread) == before.thread();
      if (there) {
        CompletableFuture<Boolean> same = new CompletableFuture<>();
        CompletableFuture<Object> held =
            runtime.offload(() -> {
              same.complete(Thread.currentThread() == before.thread());
              await(end);
              return null;
            });
        there = same.join();
        if (there) {
          last.add(held);
        }
      }
      return there;
    });
    later.countDown();
    Thread closer = closing.join();
    until(() -> closer.getState() == Thread.State.WAITING || before.closed().isDone());
    assertThat(before.closed()).isNotDone();
    end.countDown();
    before.closed().join();
    last.getLast().join();
  }

  @Test
  @DisplayName("a body that waits for itself is told")
  void deadlocksAreKnown() {
    AtomicInteger warm = new AtomicInteger();
    until(() -> {
      warmUp();
      CompletableFuture<CompletableFuture<Object>> own = new CompletableFuture<>();
      CompletableFuture<Object> stuck =
          runtime.offload(() -> {
            warm.addAndGet(isWarm(Thread.currentThread()) ? 1 : 0);
            return own.join().join();
          });
      own.complete(stuck);
      assertThatThrownBy(stuck::join).hasMessageContaining("Deadlock");
      return warm.get() > 0;
    });
  }

  @Test
  @DisplayName("a failure goes to its caller, and the thread goes on")
  void failuresLeaveTheThread() {
    until(() -> {
      int warm = 0;
      for (int i = 0; i < CALLS; i++) {
        IllegalStateException failure = new IllegalStateException("expected");
        assertThatThrownBy(() ->
                one(() -> {
                  throw failure;
                }))
            .hasCause(failure);
        warm += isWarm(one(Thread::currentThread)) ? 1 : 0;
      }
      return warm > CALLS / 2;
    });
  }

  @Test
  @DisplayName("nothing of a body is kept")
  void bodiesAreLetGo() {
    WeakReference<Object> value = leave();
    until(() -> {
      System.gc();
      return value.get() == null;
    });
    assertThat(warmThreads()).isPositive();
  }

  private WeakReference<Object> leave() {
    List<WeakReference<Object>> left = new ArrayList<>();
    until(() -> {
      Object large = new byte[1_000];
      boolean warm =
          one(() -> {
            LEFT.set(large);
            return isWarm(Thread.currentThread());
          });
      left.add(new WeakReference<>(large));
      return warm;
    });
    return left.getLast();
  }

  @Test
  @DisplayName("nobody stays who has no bodies for a while")
  void idleThreadsEnd() {
    assertThat(warmThreads()).isPositive();
    until(() -> warmThreads() == 0);
    warmUp();
  }

  private static long warmThreads() {
    return Thread.getAllStackTraces().keySet().stream().filter(WarmThreadsTest::isWarm).count();
  }
}
