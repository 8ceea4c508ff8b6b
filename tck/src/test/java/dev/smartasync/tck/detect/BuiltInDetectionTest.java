package dev.smartasync.tck.detect;

import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallerContextDetector;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerContextDetectorContract;
import dev.smartasync.tck.CallerKind;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Detection keeps the detector contract")
class BuiltInDetectionTest {

  abstract static class BuiltIn extends CallerContextDetectorContract {
    private final SmartRuntime runtime = SmartRuntime.builder().build();

    @Override
    protected CallerContextDetector detector() {
      return current -> runtime.context();
    }
  }

  @Nested
  @DisplayName("for the built-in loop")
  class BuiltInLoop extends BuiltIn {
    @Override
    protected Caller openLoop() {
      return CallerKind.BUILT_IN_LOOP.open();
    }

    @Override
    protected Caller openLoopOn(Executor thread) {
      CompletableFuture<Executor> opened = new CompletableFuture<>();
      CompletableFuture<Void> ending = new CompletableFuture<>();
      CompletableFuture<Void> ended =
          CompletableFuture.runAsync(
              () ->
                  SmartRuntime.shared()
                      .run(() -> {
                        EventLoop loop = (EventLoop) SmartRuntime.shared().context();
                        opened.complete(loop.resume());
                        return ending;
                      }),
              thread);
      return new Caller(
          opened.join(),
          () -> {
            ending.complete(null);
            ended.join();
          });
    }
  }

  @Nested
  @DisplayName("for Netty")
  class Netty extends BuiltIn {
    @Override
    protected Caller openLoop() {
      return CallerKind.NETTY_LOOP.open();
    }

    @Override
    protected Caller openLoopOn(Executor thread) {
      MultiThreadIoEventLoopGroup group =
          new MultiThreadIoEventLoopGroup(1, thread, NioIoHandler.newFactory());
      return new Caller(
          group.next(), () -> group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync());
    }
  }

  @Nested
  @DisplayName("for Vert.x")
  class Vertx extends BuiltIn {
    @Override
    protected Caller openLoop() {
      return CallerKind.VERTX_LOOP.open();
    }
  }

  @Nested
  @DisplayName("for an application's own detector")
  class OfTheApplication extends CallerContextDetectorContract {
    private final GameLoopDetector detector = new GameLoopDetector();
    private final SmartRuntime runtime = SmartRuntime.builder().detector(detector).build();

    @Override
    protected CallerContextDetector detector() {
      return current -> runtime.context();
    }

    @Override
    protected Caller openLoop() {
      ExecutorService executor =
          Executors.newSingleThreadExecutor(task -> new GameLoopDetector.GameThread(task));
      detector.resumeWith(executor);
      return new Caller(executor, executor);
    }
  }
}
