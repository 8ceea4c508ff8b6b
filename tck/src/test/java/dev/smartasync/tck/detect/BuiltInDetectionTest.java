package dev.smartasync.tck.detect;

import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallerContextDetector;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerContextDetectorContract;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  }

  @Nested
  @DisplayName("for Netty")
  class Netty extends BuiltIn {
    @Override
    protected Caller openLoop() {
      return CallerKind.NETTY_LOOP.open();
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
