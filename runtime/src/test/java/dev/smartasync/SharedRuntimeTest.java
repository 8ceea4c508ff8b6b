package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.internal.detect.LocksHeld;
import dev.smartasync.spi.SmartRuntimeConfigurer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each in a JVM of its own, in which the shared runtime was not used before. */
@Timeout(60)
class SharedRuntimeTest {

  @TempDir private Path services;

  /** Tells how often it is run, and under which locks, while many threads ask at once. */
  public static final class Counting implements SmartRuntimeConfigurer {
    @Override
    public void configure(SmartRuntime.Builder builder) {
      System.out.println("configured, locks " + LocksHeld.here());
    }

    public static void main(String[] arguments) throws InterruptedException {
      Set<SmartRuntime> got = ConcurrentHashMap.newKeySet();
      CountDownLatch ready = new CountDownLatch(8);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        threads.add(
            Thread.ofPlatform()
                .start(() -> {
                  ready.countDown();
                  while (ready.getCount() > 0) {
                    Thread.onSpinWait();
                  }
                  got.add(SmartRuntime.shared());
                }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.println("runtimes " + got.size());
    }
  }

  /** Asks for the runtime that it configures, the first time. */
  public static final class Reentrant implements SmartRuntimeConfigurer {
    private static boolean tried;

    @Override
    public void configure(SmartRuntime.Builder builder) {
      if (!tried) {
        tried = true;
        SmartRuntime.shared();
      }
    }

    public static void main(String[] arguments) {
      try {
        SmartRuntime.shared();
      } catch (IllegalStateException expected) {
        System.out.println(expected.getMessage());
      }
      System.out.println("then " + SmartRuntime.shared().call(() -> "built").join());
    }
  }

  /** Waits for the common pool, all of whose threads wait for the runtime meanwhile. */
  public static final class Waiting implements SmartRuntimeConfigurer {
    private static final CountDownLatch CONFIGURING = new CountDownLatch(1);
    private static final CountDownLatch BUSY = new CountDownLatch(1);

    @Override
    public void configure(SmartRuntime.Builder builder) {
      CONFIGURING.countDown();
      try {
        BUSY.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      System.out.println(CompletableFuture.supplyAsync(() -> "read by the pool").join());
    }

    public static void main(String[] arguments) throws InterruptedException {
      Thread building = Thread.ofPlatform().start(SmartRuntime::shared);
      CONFIGURING.await();
      Set<Thread> workers = ConcurrentHashMap.newKeySet();
      for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
        ForkJoinPool.commonPool()
            .execute(() -> {
              workers.add(Thread.currentThread());
              SmartRuntime.shared();
            });
      }
      while (workers.size() < ForkJoinPool.getCommonPoolParallelism()
          || workers.stream().anyMatch(worker -> worker.getState() != Thread.State.WAITING)) {
        Thread.onSpinWait();
      }
      BUSY.countDown();
      building.join(20_000);
      System.out.println(building.isAlive() ? "stuck" : "built");
      Runtime.getRuntime().halt(0);
    }
  }

  @Test
  void aConfigurerMayWaitForAPoolWhoseThreadsWaitForTheRuntime() throws Exception {
    assertThat(run(Waiting.class)).containsExactly("read by the pool", "built");
  }

  @Test
  void configurersRunOnceAndUnderNoLockHoweverManyThreadsAreFirst() throws Exception {
    assertThat(run(Counting.class)).containsExactly("configured, locks []", "runtimes 1");
  }

  @Test
  void aConfigurerThatAsksForTheRuntimeIsToldSoAndTheNextUseTriesAgain() throws Exception {
    assertThat(run(Reentrant.class))
        .satisfiesExactly(
            refusal -> assertThat(refusal).contains("by a SmartRuntimeConfigurer while"),
            then -> assertThat(then).isEqualTo("then built"));
  }

  private List<String> run(Class<?> configurer) throws Exception {
    Path service = services.resolve("META-INF/services/" + SmartRuntimeConfigurer.class.getName());
    Files.createDirectories(service.getParent());
    Files.writeString(service, configurer.getName());
    return FreshJvm.run(
        services + File.pathSeparator + System.getProperty("java.class.path"), configurer);
  }
}
