package dev.smartasync.frameworks.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallerContextDetector;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.HashedWheelTimer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What leaves no mark, and how an application makes it known. */
class MissesTest {

  /** An application's knowledge of its own threads. */
  private static CallerContextDetector named(String prefix) {
    return thread ->
        thread.getName().startsWith(prefix)
            ? new EventLoop(thread.getName(), null, "application", false)
            : null;
  }

  private static CallerContext on(Executor executor, SmartRuntime runtime) {
    return Here.call(executor, () -> Here.context(runtime));
  }

  @Test
  @DisplayName("detection 27: a HashedWheelTimer is missed; the application's detector fixes it")
  void hashedWheelTimer() {
    HashedWheelTimer timer = new HashedWheelTimer(Thread.ofPlatform().name("wheel").factory());
    Executor wheel = task -> timer.newTimeout(timeout -> task.run(), 0, TimeUnit.MILLISECONDS);
    try (SmartRuntime runtime = SmartRuntime.builder().detector(named("wheel")).build()) {
      assertThat(Here.on(wheel)).isInstanceOf(MayBlock.class);
      assertThat(on(wheel, runtime)).isInstanceOf(EventLoop.class);
      assertThat(Here.context(runtime)).isInstanceOf(MayBlock.class);
    } finally {
      timer.stop();
    }
  }

  @Test
  @DisplayName(
      "detection 30: to wait on one loop for what another of its group completes is refused")
  void anotherLoopOfTheGroup() {
    MultiThreadIoEventLoopGroup group =
        new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    CountDownLatch release = new CountDownLatch(1);
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      Executor one = group.next();
      Executor other = group.next();
      assertThat(one).isNotSameAs(other);
      CompletableFuture<@Nullable Void> future =
          Here.call(one, () -> runtime.offload(() -> release.await()));
      for (Executor loop : new Executor[] {one, other}) {
        Here.call(
            loop,
            () ->
                assertThatThrownBy(future::join).isInstanceOf(BlockingCallRefusedException.class));
      }
      release.countDown();
      assertThat(future.join()).isNull();
    } finally {
      group.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }
  }
}
