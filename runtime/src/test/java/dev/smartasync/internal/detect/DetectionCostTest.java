package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.netty.channel.DefaultEventLoop;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Asking whether the thread may block allocates nothing, whatever the thread. */
class DetectionCostTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 20_000;

  private final Detection detection = Asked.detection();

  @Test
  void onAPlainThread() {
    assertThat(bytesPerCall(Runnable::run)).isZero();
  }

  @Test
  void onAPoolThreadOfAnotherClass() {
    assertThat(bytesPerCall(ForkJoinPool.commonPool())).isZero();
  }

  @Test
  void onAnEventLoop() {
    DefaultEventLoop loop = new DefaultEventLoop();
    try {
      assertThat(bytesPerCall(loop)).isZero();
    } finally {
      assertThat(loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly(10_000))
          .isTrue();
    }
  }

  private long bytesPerCall(Executor executor) {
    return Asked.call(
        executor,
        () -> {
          ask();
          long before = THREADS.getCurrentThreadAllocatedBytes();
          ask();
          return (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
        });
  }

  private void ask() {
    for (int call = 0; call < CALLS; call++) {
      detection.mayBlock();
    }
  }
}
