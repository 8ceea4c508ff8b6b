package dev.smartasync.docs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.ContextPropagator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Context that a body leaves on its worker is reported. */
class LeakCheckTest {

  // tag::leaky[]
  static final ThreadLocal<@Nullable String> USER = new ThreadLocal<>();

  /** Says what a thread carries; its scope forgets to take that off again. */
  static final class UserPropagator implements ContextPropagator {
    @Override
    public Snapshot capture() {
      String user = USER.get();
      return () -> {
        USER.set(user);
        return () -> {}; // the mistake
      };
    }

    @Override
    public @Nullable String carried() {
      return USER.get();
    }
  }

  // end::leaky[]

  @Test
  void leaksAreReported() {
    // tag::leaks[]
    USER.set("ada");
    List<String> leaks = new CopyOnWriteArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void reported(String what, Throwable failure) {
            leaks.add(what);
          }
        };
    try (SmartRuntime runtime =
        SmartRuntime.builder()
            .context(new UserPropagator())
            .listener(listener)
            .leakCheck(true)
            .build()) {
      assertThat(runtime.offload(() -> "called").join()).isEqualTo("called");
    }
    assertThat(leaks)
        .containsExactly("A body of SmartRuntime.offload() left context on its thread");
    // end::leaks[]
    USER.remove();
  }
}
