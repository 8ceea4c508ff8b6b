package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;

@DisplayName("A call tree that ends")
@Timeout(60)
class TreeEndTest {

  /** A handle that belongs to one thread. */
  public static final class Handle {
    /** Does the work there. */
    @SmartAsync(executor = SmartAsync.CALLER)
    public Object use(Callable<?> work) throws Exception {
      return work.call();
    }
  }

  /** The asynchronous face of a handle. */
  public interface HandleAsync {
    CompletableFuture<Object> use(Callable<?> work);
  }

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final HandleAsync handle = runtime.facade(HandleAsync.class, new Handle());

  @OnEveryBlockingThread
  @DisplayName("72. while its thread runs a bound body fails what that one still owes the thread")
  void owed(CallerKind kind) throws Exception {
    CompletableFuture<Thread> middle = new CompletableFuture<>();
    CompletableFuture<Thread> asking = new CompletableFuture<>();
    CompletableFuture<CompletableFuture<Object>> owed = new CompletableFuture<>();
    CompletableFuture<Object> bound = new CompletableFuture<>();
    CountDownLatch end = new CountDownLatch(1);
    Callable<Object> last = () -> "never";
    try (Caller caller = kind.open()) {
      CompletableFuture<Object> call =
          caller.submit(() ->
              runtime
                  .callAsync(() ->
                      runtime.<Object>offload(() -> {
                        middle.complete(Thread.currentThread());
                        CompletableFuture<Boolean> unused =
                            handle
                                .use(() -> {
                                  owed.complete(
                                      runtime.offload(() -> {
                                        asking.complete(Thread.currentThread());
                                        return handle.use(last).join();
                                      }));
                                  Waiting.open(end);
                                  return "bound";
                                })
                                .thenApply(bound::complete);
                        Waiting.value(owed);
                        Waiting.parked(Waiting.value(asking));
                        return "value";
                      }))
                  .join());
      Waiting.value(middle).join();
      end.countDown();

      assertThat(Waiting.failure(Waiting.value(owed)))
          .hasRootCauseInstanceOf(RejectedExecutionException.class);
      assertThat(Waiting.value(bound)).isEqualTo("bound");
      assertThat(Waiting.value(call)).isEqualTo("value");
    }
  }
}
