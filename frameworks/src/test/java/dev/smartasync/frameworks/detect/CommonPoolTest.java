package dev.smartasync.frameworks.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.Fork;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommonPoolTest {

  /** Waits on the pool's thread for what needs the pool. */
  static final class Nested {
    private Nested() {}

    public static void main(String[] arguments) {
      ForkJoinPool pool = ForkJoinPool.commonPool();
      System.out.println("parallelism " + pool.getParallelism());
      try (SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(pool).build()) {
        System.out.println(runtime.offload(() -> nested(runtime)).join());
        System.out.println(Here.call(pool, () -> nested(runtime)));
      }
    }

    private static String nested(SmartRuntime runtime) {
      boolean mayBlock = Here.context() instanceof MayBlock;
      return "may block " + mayBlock + ", nested " + runtime.offload(() -> "completed").join();
    }
  }

  @Test
  @DisplayName("detection 29: a nested join on a common pool of one thread completes")
  void nestedJoin() throws Exception {
    assertThat(Fork.run(Nested.class, "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"))
        .contains("parallelism 1")
        .filteredOn("may block true, nested completed"::equals)
        .hasSize(2);
  }
}
