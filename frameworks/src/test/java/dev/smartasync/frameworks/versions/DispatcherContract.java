package dev.smartasync.frameworks.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinWorkerThread;
import org.junit.jupiter.api.Test;

/**
 * The dispatchers of actors. Their threads are those of pools: no task of theirs is bound to one of
 * them, so that none is a loop. To hold one starves, but a wait tells a pool of forks and joins,
 * which then takes a further thread.
 */
abstract class DispatcherContract {

  /** Returns the dispatcher that actors have unless told otherwise; it has one thread. */
  abstract Executor dispatcher();

  /** Returns the dispatcher that is there for work that blocks. */
  abstract Executor forBlocking();

  /** Returns what runs a task in an actor that receives it. */
  abstract Executor actor();

  @Test
  void theDefaultDispatcherMayBlock() {
    Seen seen = Seen.on(dispatcher()).mayBlock();
    assertThat(seen.thread()).isInstanceOf(ForkJoinWorkerThread.class);
  }

  @Test
  void anActorMayBlockAndWhatItOffloadsDoesNotComeBackToIt() {
    Seen seen = Seen.on(actor()).mayBlock();
    assertThat(seen.thread()).isInstanceOf(ForkJoinWorkerThread.class);
    assertThat(Seen.soon(seen.arrival())).isNotInstanceOf(ForkJoinWorkerThread.class);
  }

  @Test
  void theDispatcherForBlockingWorkMayBlock() {
    Seen.on(forBlocking()).mayBlock();
  }

  @Test
  void awaitingWhatItsOnlyThreadIsToDoEnds() {
    SmartRuntime runtime = SmartRuntime.shared();
    CompletableFuture<String> awaited =
        CompletableFuture.supplyAsync(
            () -> runtime.await(CompletableFuture.supplyAsync(() -> "done", dispatcher())),
            dispatcher());
    assertThat(Seen.soon(awaited)).isEqualTo("done");
  }

  @Test
  void anApplicationThatWantsItGuardedSaysSo() {
    try (SmartRuntime guarded =
        SmartRuntime.builder()
            .detector(thread ->
                thread.getName().contains("default-dispatcher")
                    ? new EventLoop(thread.getName(), dispatcher(), "Actors", false)
                    : null)
            .build()) {
      CompletableFuture<CallerContext> actor =
          CompletableFuture.supplyAsync(guarded::context, actor());
      CompletableFuture<CallerContext> blocking =
          CompletableFuture.supplyAsync(guarded::context, forBlocking());
      assertThat(Seen.soon(actor)).isInstanceOf(EventLoop.class);
      assertThat(Seen.soon(blocking)).isInstanceOf(CallerContext.MayBlock.class);
    }
  }
}
