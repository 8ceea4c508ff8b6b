package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop that a caller runs itself. */
@Timeout(60)
class RunTest {

  private final SmartRuntime runtime = SmartRuntime.shared();

  private Executor here() {
    return Objects.requireNonNull(((CallerContext.EventLoop) runtime.context()).resume());
  }

  @Test
  void aMinimalStageIsAStage() {
    CompletionStage<String> ready = CompletableFuture.completedStage("ready");
    assertThat(runtime.run(() -> ready)).isEqualTo("ready");
    CompletableFuture<String> posted = new CompletableFuture<>();
    String value =
        runtime.run(() -> {
          here().execute(() -> posted.complete("posted"));
          return posted.minimalCompletionStage();
        });
    assertThat(value).isEqualTo("posted");
  }

  @Test
  void tasksRunInTheirOrder() {
    List<Integer> ran = new ArrayList<>();
    runtime.run(() -> {
      Executor loop = here();
      IntStream.range(0, 5).forEach(task -> loop.execute(() -> ran.add(task)));
      CompletableFuture<String> end = new CompletableFuture<>();
      loop.execute(() -> {
        IntStream.range(5, 9).forEach(task -> loop.execute(() -> ran.add(task)));
        end.complete("queued tasks still run");
      });
      return end;
    });
    assertThat(ran).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void whatIsAcceptedWhileALoopEndsIsRunOnceAndInOrder() {
    for (int round = 0; round < 50; round++) {
      List<Flood> floods = List.of(new Flood(), new Flood(), new Flood());
      CompletableFuture<String> end = new CompletableFuture<>();
      runtime.run(() -> {
        Executor loop = here();
        floods.forEach(flood -> flood.startTo(loop));
        floods.forEach(flood -> soon(flood.begun));
        loop.execute(() -> loop.execute(() -> end.complete("end")));
        return end;
      });
      for (Flood flood : floods) {
        assertThat(flood.accepted()).isNotEmpty().isEqualTo(flood.ran);
      }
    }
  }

  @Test
  void aLoopThatIsKeptKeepsNoTaskThatHasRun() {
    List<Executor> kept = new ArrayList<>();
    WeakReference<CompletableFuture<String>> end = endOfARun(kept);
    while (end.get() != null) {
      System.gc();
    }
    assertThat(kept).hasSize(1);
  }

  private WeakReference<CompletableFuture<String>> endOfARun(List<Executor> kept) {
    CompletableFuture<String> end = new CompletableFuture<>();
    runtime.run(() -> {
      kept.add(here());
      here().execute(() -> end.complete("end"));
      return end;
    });
    return new WeakReference<>(end);
  }

  @Test
  void manyThreadsAreLoopsAtOnce() {
    CompletableFuture<String> end = new CompletableFuture<>();
    List<CompletableFuture<Executor>> loops = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      CompletableFuture<Executor> loop = new CompletableFuture<>();
      loops.add(loop);
      threads.add(
          Thread.startVirtualThread(() ->
              runtime.run(() -> {
                loop.complete(here());
                return end;
              })));
    }
    loops.forEach(RunTest::soon);
    assertThat(loops)
        .allSatisfy(loop ->
            assertThat(soon(CompletableFuture.supplyAsync(this::here, loop.join())))
                .isSameAs(loop.join()));
    assertThat(runtime.context()).isInstanceOf(CallerContext.MayBlock.class);
    end.complete("end");
    assertThat(threads).allSatisfy(thread -> assertThat(joined(thread)).isTrue());
  }

  private static <T> T soon(CompletableFuture<T> future) {
    return future.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static boolean joined(Thread thread) {
    try {
      return thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A thread that posts until it is rejected. */
  private static final class Flood {

    private final List<Integer> ran = new ArrayList<>();
    private final List<Integer> accepted = new ArrayList<>();
    private final CompletableFuture<Integer> begun = new CompletableFuture<>();
    private Thread thread = Thread.currentThread();

    void startTo(Executor loop) {
      thread =
          Thread.ofPlatform()
              .daemon()
              .start(() -> {
                int task = 0;
                while (isAccepted(loop, task)) {
                  accepted.add(task++);
                  begun.complete(task);
                }
              });
    }

    private boolean isAccepted(Executor loop, int task) {
      try {
        loop.execute(() -> ran.add(task));
        return true;
      } catch (RejectedExecutionException tooLate) {
        return false;
      }
    }

    List<Integer> accepted() {
      assertThat(joined(thread)).isTrue();
      return accepted;
    }
  }
}
