package dev.smartasync.benchmarks;

import dev.smartasync.CallerContext;
import dev.smartasync.SmartRuntime;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Deferred;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A caller that acts as the loop itself, until the stage of its body has settled. */
@State(Scope.Thread)
public class BuiltInLoop extends Timed {

  private static final Integer VALUE = 42;

  private final SmartRuntime runtime = SmartRuntime.shared();
  private final CompletableFuture<Integer> settled = CompletableFuture.completedFuture(VALUE);

  /** Whether the stage is complete at once, or completed by a task on the loop. */
  @Param({"ready", "posted"})
  String stage = "ready";

  private boolean ready;

  private CompletableFuture<Integer> body(Executor loop) {
    CompletableFuture<Integer> posted = new CompletableFuture<>();
    loop.execute(() -> posted.complete(VALUE));
    return posted;
  }

  /** Reads the parameter. */
  @Setup
  public void start() {
    ready = stage.equals("ready");
  }

  /** A queue and a thread that parks. */
  @Benchmark
  public Integer byHand() {
    return new HandLoop().run(ready ? loop -> settled : this::body);
  }

  /** The runtime's loop, found by the body where it posts to it. */
  @Benchmark
  public Integer runtime() {
    return runtime.run(ready ? () -> settled : () -> body(here()));
  }

  private Executor here() {
    CallerContext.EventLoop loop = (CallerContext.EventLoop) runtime.context();
    return Objects.requireNonNull(loop.resume());
  }

  /** Kotlin's loop. */
  @Benchmark
  public Integer kotlin() throws InterruptedException {
    return BuildersKt.runBlocking(
        EmptyCoroutineContext.INSTANCE,
        (scope, caller) -> ready ? VALUE : posted(scope).await(caller));
  }

  private static Deferred<Integer> posted(CoroutineScope scope) {
    return BuildersKt.async(
        scope, EmptyCoroutineContext.INSTANCE, CoroutineStart.DEFAULT, (inner, caller) -> VALUE);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it only wakes the thread
  private static final class HandLoop implements Executor {

    private final Thread thread = Thread.currentThread();
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    Integer run(Function<Executor, CompletableFuture<Integer>> body) {
      CompletableFuture<Integer> stage = body.apply(this);
      if (!stage.isDone()) {
        stage.thenRun(() -> LockSupport.unpark(thread));
      }
      while (!stage.isDone()) {
        Runnable task = tasks.poll();
        if (task == null) {
          LockSupport.park(this);
        } else {
          task.run();
        }
      }
      return stage.join();
    }

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
      LockSupport.unpark(thread);
    }
  }
}
