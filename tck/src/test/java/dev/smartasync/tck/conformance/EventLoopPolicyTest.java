package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.EventLoopPolicy;
import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Policies lift refusals, and nothing else")
class EventLoopPolicyTest {

  private static final Logger LOG = Logger.getLogger("dev.smartasync");

  private final Weather target = new Weather();

  @OnEveryLoop
  @DisplayName("ALLOW lets a loop block")
  void allows(CallerKind kind) throws Exception {
    try (SmartRuntime runtime = SmartRuntime.builder().onEventLoop(EventLoopPolicy.ALLOW).build();
        Caller loop = kind.open()) {
      Weather.Sync sync = runtime.facade(Weather.Sync.class, target);
      CompletableFuture<String> elsewhere =
          runtime.callAsync(() -> CompletableFuture.supplyAsync(() -> "elsewhere"));

      assertThat(loop.call(sync::history)).isSameAs(loop.call(Thread::currentThread));
      assertThat(loop.call(() -> sync.forecast("Rome"))).isEqualTo("sunny in Rome");
      assertThat(loop.call(() -> runtime.await(target.forecast("Oslo"))))
          .isEqualTo("sunny in Oslo");
      assertThat(loop.call(elsewhere::join)).isEqualTo("elsewhere");
    }
  }

  @OnEveryLoop
  @DisplayName("ALLOW changes no other crossing: a stage of a blocking method is still offloaded")
  void allowChangesNothingElse(CallerKind kind) throws Exception {
    try (SmartRuntime runtime = SmartRuntime.builder().onEventLoop(EventLoopPolicy.ALLOW).build();
        Caller loop = kind.open()) {
      Thread thread = loop.call(Thread::currentThread);

      assertThat(Waiting.value(loop.call(() -> runtime.offload(Thread::currentThread))))
          .isNotSameAs(thread);
      assertThat(Waiting.value(loop.call(() -> runtime.call(Thread::currentThread))))
          .isNotSameAs(thread);
      assertThat(loop.call(runtime::context)).isInstanceOf(EventLoop.class);
    }
  }

  @Test
  @DisplayName("WARN lets a loop block and says so once for each operation")
  void warns() throws Exception {
    List<String> warnings = new CopyOnWriteArrayList<>();
    Handler handler = new Keeping(warnings);
    LOG.setUseParentHandlers(false);
    LOG.addHandler(handler);
    try (SmartRuntime runtime = SmartRuntime.builder().onEventLoop(EventLoopPolicy.WARN).build();
        Caller loop = CallerKind.BUILT_IN_LOOP.open()) {
      Weather.Sync sync = runtime.facade(Weather.Sync.class, target);

      assertThat(loop.call(sync::history)).isSameAs(loop.call(Thread::currentThread));
      assertThat(loop.call(sync::history)).isNotNull();
      assertThat(loop.call(() -> sync.forecast("Rome"))).isEqualTo("sunny in Rome");
    } finally {
      LOG.removeHandler(handler);
      LOG.setUseParentHandlers(true);
    }
    assertThat(warnings)
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("Weather.history() was called synchronously"))
        .anySatisfy(text -> assertThat(text).contains("Weather.forecast() was called"));
  }

  @OnEveryResumingLoop
  @DisplayName("71. A wait that stays refused is named as the caller made it")
  void namesTheWait(CallerKind kind) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (SmartRuntime runtime = SmartRuntime.builder().onEventLoop(EventLoopPolicy.ALLOW).build();
        Caller loop = kind.open()) {
      CompletableFuture<Void> offloaded = loop.call(() -> runtime.offload(() -> release.await()));

      Throwable awaited = catchThrowable(() -> loop.call(() -> runtime.await(offloaded)));
      Throwable own = catchThrowable(() -> loop.call(() -> ((Smart<Void>) offloaded).await()));
      release.countDown();

      assertThat(awaited)
          .isExactlyInstanceOf(BlockingCallRefusedException.class)
          .hasMessageStartingWith(
              "SmartRuntime.await() was called on the incomplete future of SmartRuntime.offload()");
      assertThat(own).hasMessageStartingWith("await() was called on the incomplete future");
    }
  }

  @Test
  @DisplayName("A re-entrant loop may block unless the result needs it")
  void reentrantLoops() throws Exception {
    try (Caller drained = CallerKind.PLATFORM_THREAD.open()) {
      Thread thread = drained.call(Thread::currentThread);
      CallerContext loop = new EventLoop("drained", drained, "Test", true);
      try (SmartRuntime runtime =
          SmartRuntime.builder().detector(on -> on == thread ? loop : null).build()) {
        CompletableFuture<String> elsewhere =
            runtime.callAsync(() -> CompletableFuture.supplyAsync(() -> "elsewhere"));

        assertThat(drained.call(elsewhere::join)).isEqualTo("elsewhere");
        assertThat(drained.call(() -> runtime.await(target.forecast("Rome"))))
            .isEqualTo("sunny in Rome");
        assertThatThrownBy(() -> drained.call(() -> runtime.offload(() -> "here").join()))
            .isExactlyInstanceOf(BlockingCallRefusedException.class);
      }
    }
  }

  /** Keeps the messages of a logger. */
  private static final class Keeping extends Handler {
    private final List<String> messages;

    Keeping(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void publish(LogRecord logged) {
      messages.add(logged.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
