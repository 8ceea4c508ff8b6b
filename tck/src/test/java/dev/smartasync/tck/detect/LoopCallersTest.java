package dev.smartasync.tck.detect;

import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import dev.smartasync.tck.LoopCallerContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("Callers on a loop get their due")
class LoopCallersTest {

  abstract static class On extends LoopCallerContract {
    private final CallerKind kind;

    On(CallerKind kind) {
      this.kind = kind;
    }

    @Override
    protected Caller openLoop() {
      return kind.open();
    }

    @Override
    protected boolean resumes() {
      return kind.resumes();
    }
  }

  @Nested
  @DisplayName("on the built-in loop")
  class BuiltIn extends On {
    BuiltIn() {
      super(CallerKind.BUILT_IN_LOOP);
    }
  }

  @Nested
  @DisplayName("on Netty")
  class Netty extends On {
    Netty() {
      super(CallerKind.NETTY_LOOP);
    }
  }

  @Nested
  @DisplayName("on Vert.x")
  class Vertx extends On {
    Vertx() {
      super(CallerKind.VERTX_LOOP);
    }
  }

  @Nested
  @DisplayName("on Reactor")
  class Reactor extends On {
    Reactor() {
      super(CallerKind.REACTOR_THREAD);
    }
  }

  @Nested
  @DisplayName("on RxJava")
  class RxJava extends On {
    RxJava() {
      super(CallerKind.RXJAVA_THREAD);
    }
  }

  @Nested
  @DisplayName("on Swing")
  class Swing extends On {
    Swing() {
      super(CallerKind.SWING_THREAD);
    }
  }
}
