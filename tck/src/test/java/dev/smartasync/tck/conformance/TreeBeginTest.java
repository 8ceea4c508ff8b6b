package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;

/** Whatever the colour of the call that a thread makes first, what is bound to it runs there. */
@DisplayName("A call tree begins")
@Timeout(60)
class TreeBeginTest {

  /** A handle that belongs to one thread. */
  public static final class Handle {
    /** Returns the thread that it ran on. */
    @SmartAsync(executor = SmartAsync.CALLER)
    public Thread use() {
      return Thread.currentThread();
    }
  }

  /** The asynchronous face of a handle. */
  public interface HandleAsync {
    CompletableFuture<Thread> use();
  }

  /** An operation in either colour around the handle. */
  public static final class Work {
    /** Returns what the work returns. */
    public CompletableFuture<List<Thread>> start(Callable<CompletableFuture<List<Thread>>> work)
        throws Exception {
      return work.call();
    }

    /** Waits for what the work returns. */
    public List<Thread> finish(Callable<CompletableFuture<List<Thread>>> work) throws Exception {
      return work.call().join();
    }
  }

  /** A face of the operation's own colours. */
  public interface Same {
    CompletableFuture<List<Thread>> start(Callable<CompletableFuture<List<Thread>>> work);

    List<Thread> finish(Callable<CompletableFuture<List<Thread>>> work);
  }

  /** Uses the handle twice, each time when something has come from elsewhere. */
  private static CompletableFuture<List<Thread>> twice(
      SmartRuntime runtime, HandleAsync handle, Thread thread) {
    CompletableFuture<String> elsewhere = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Waiting.parked(thread);
            elsewhere.complete("rate");
          } catch (Exception late) {
            elsewhere.completeExceptionally(late);
          }
        });
    return runtime
        .callAsync(() -> elsewhere)
        .thenCompose(rate -> handle.use())
        .thenCompose(first -> handle.use().thenApply(second -> List.of(first, second)));
  }

  @OnEveryBlockingThread
  @DisplayName("72. with an asynchronous method that is called as such, whoever listens")
  void asynchronous(CallerKind kind) throws Exception {
    tree(kind, (face, work) -> face.start(work).join());
  }

  @OnEveryBlockingThread
  @DisplayName("72. with a blocking method that is called as such, whoever listens")
  void blocking(CallerKind kind) throws Exception {
    tree(kind, Same::finish);
  }

  private static void tree(
      CallerKind kind,
      BiFunction<Same, Callable<CompletableFuture<List<Thread>>>, List<Thread>> call)
      throws Exception {
    try (SmartRuntime plain = SmartRuntime.builder().build();
        SmartRuntime listening = SmartRuntime.builder().listener(new CallListener() {}).build();
        Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);
      for (SmartRuntime runtime : List.of(plain, listening)) {
        Same face = runtime.facade(Same.class, new Work());
        HandleAsync handle = runtime.facade(HandleAsync.class, new Handle());

        assertThat(caller.call(() -> call.apply(face, () -> twice(runtime, handle, thread))))
            .containsOnly(thread);
      }
    }
  }
}
