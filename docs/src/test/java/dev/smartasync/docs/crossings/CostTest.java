package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.smartasync.SmartAsync;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The guides say which crossings allocate nothing. */
@SuppressWarnings("FutureReturnValueIgnored") // the futures are counted, not used
class CostTest {

  private static final int CALLS = 200_000;
  private static final int ROUNDS = 20;

  /** Costs nothing itself. */
  @SmartAsync
  static class Cheap {
    private final CompletableFuture<String> done = CompletableFuture.completedFuture("done");

    public String blocking() {
      return "done";
    }

    public CompletableFuture<String> asynchronous() {
      return done;
    }
  }

  private final Cheap cheap = new Cheap();
  private final CostTest_CheapSync sync = CostTest_CheapSync.of(cheap);
  private final CostTest_CheapAsync async = CostTest_CheapAsync.of(cheap);

  private @Nullable Object last;

  @Test
  void passThroughOfABlockingMethodAllocatesNothing() {
    assertThat(leastBytesACall(sync::blocking)).isZero();
  }

  @Test
  void passThroughOfAnAsynchronousMethodAllocatesNothing() {
    assertThat(leastBytesACall(async::asynchronous)).isZero();
  }

  @Test
  void waitingForAStageThatIsCompleteAllocatesNothing() {
    assertThat(leastBytesACall(sync::asynchronous)).isZero();
  }

  /** The JIT compiler needs some rounds; the least of them is what a call costs. */
  private long leastBytesACall(Supplier<?> call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        last = call.get();
      }
      assertThat(last).isNotNull();
      least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / CALLS);
    }
    return least;
  }
}
