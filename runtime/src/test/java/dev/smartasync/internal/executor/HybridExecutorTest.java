package dev.smartasync.internal.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("A hybrid executor")
class HybridExecutorTest {

  private static final int CALLS = 20_000;
  private static final int KEEP_ALIVE_NANOS = 30_000;

  @Test
  @DisplayName("loses no body that comes when a warm thread has waited long enough")
  void handOverAndExpiryAreEachOthersEnd() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int warm = 0;
    int virtual = 0;
    try (SmartRuntime runtime =
        SmartRuntime.builder().defaultExecutor(new HybridExecutor(KEEP_ALIVE_NANOS)).build()) {
      for (int i = 0; i < CALLS; i++) {
        LockSupport.parkNanos(random.nextInt(KEEP_ALIVE_NANOS));
        boolean onVirtual =
            runtime
                .offload(() -> Thread.currentThread().isVirtual())
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        virtual += onVirtual ? 1 : 0;
        warm += onVirtual ? 0 : 1;
      }
    }

    assertThat(warm).as("seed %d", seed).isPositive();
    assertThat(virtual).as("seed %d", seed).isPositive();
  }
}
