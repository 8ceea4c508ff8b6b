package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dispatch: what is demanded, where, of which colour")
class DispatchTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final Weather target = new Weather();
  private final Weather.Sync sync = runtime.facade(Weather.Sync.class, target);
  private final Weather.Async async = runtime.facade(Weather.Async.class, target);

  @OnEveryBlockingThread
  @DisplayName("1. A thread that may block calls an asynchronous method and gets its value")
  void awaits(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      assertThat(caller.call(() -> sync.forecast("Rome"))).isEqualTo("sunny in Rome");
      assertThat(caller.call(() -> runtime.await(target.forecast("Oslo"))))
          .isEqualTo("sunny in Oslo");
      assertThat(caller.call(() -> runtime.callAsync(() -> target.forecast("Bern")).await()))
          .isEqualTo("sunny in Bern");
    }
  }

  @OnEveryBlockingThread
  @DisplayName("2. A thread that may block calls a blocking method and stays on its thread")
  void passesThrough(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);

      assertThat(caller.call(sync::history)).isSameAs(thread);
      Smart<Thread> called = caller.call(() -> runtime.call(target::history));
      assertThat(called).as("the result is ready").isCompletedWithValue(thread);
    }
  }

  @OnEveryCaller
  @DisplayName("3. A stage demanded of an asynchronous method is its own, its body started once")
  void handsOnTheStage(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      assertThat(caller.call(() -> async.forecast("nowhere"))).isSameAs(target.incomplete);
      assertThat(target.calls).hasValue(1);

      Smart<String> smart = caller.call(() -> runtime.callAsync(() -> target.forecast("nowhere")));
      assertThat(target.calls).hasValue(2);
      assertThat(smart).isNotDone();
      target.incomplete.complete("foggy");
      assertThat(Waiting.value(smart)).isEqualTo("foggy");
    }
  }

  @OnEveryCaller
  @DisplayName("4. A stage demanded of a blocking method runs its body on another thread")
  void offloads(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);

      assertThat(Waiting.value(caller.call(async::history))).isNotSameAs(thread);
      assertThat(Waiting.value(caller.call(() -> runtime.offload(Thread::currentThread))))
          .isNotSameAs(thread);
    }
  }

  @OnEveryLoop
  @DisplayName("4. Whichever fits: on a loop a blocking body runs on another thread")
  void callOffloadsOnALoop(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      Thread thread = loop.call(Thread::currentThread);

      assertThat(Waiting.value(loop.call(() -> runtime.call(Thread::currentThread))))
          .isNotSameAs(thread);
      assertThat(Waiting.value(loop.call(() -> Smart.call(Thread::currentThread))))
          .isNotSameAs(thread);
    }
  }

  @OnEveryLoop
  @DisplayName("5. A method called from a loop and then from a plain thread gives both their due")
  void verdictsAreNotKeptPerMethod(CallerKind kind) throws Exception {
    try (Caller loop = kind.open();
        Caller plain = CallerKind.PLATFORM_THREAD.open()) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> loop.call(() -> sync.forecast("Rome")))
            .isInstanceOf(BlockingCallRefusedException.class);
        assertThat(plain.call(() -> sync.forecast("Rome"))).isEqualTo("sunny in Rome");
        assertThatThrownBy(() -> loop.call(sync::history))
            .isInstanceOf(BlockingCallRefusedException.class);
        assertThat(plain.call(sync::history)).isSameAs(plain.call(Thread::currentThread));
      }
    }
  }

  @Test
  @DisplayName("6. A virtual thread may block")
  void virtualThreadsMayBlock() throws Exception {
    try (Caller caller = CallerKind.VIRTUAL_THREAD.open()) {
      assertThat(caller.call(runtime::context)).isInstanceOf(MayBlock.class);
      assertThat(caller.call(sync::history).isVirtual()).isTrue();
    }
  }

  @OnEveryLoop
  @DisplayName("7. A thread that a loop's thread started is not a loop")
  void loopsAreNotInherited(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      CompletableFuture<CallerContext> platform = new CompletableFuture<>();
      CompletableFuture<CallerContext> virtual = new CompletableFuture<>();
      loop.run(() -> {
        Thread.ofPlatform().start(() -> platform.complete(runtime.context()));
        Thread.ofVirtual().start(() -> virtual.complete(runtime.context()));
      });

      assertThat(Waiting.value(platform)).isInstanceOf(MayBlock.class);
      assertThat(Waiting.value(virtual)).isInstanceOf(MayBlock.class);
    }
  }

  @OnEveryLoop
  @DisplayName("10. A facade built on a loop that has ended finds each caller's own loop")
  void loopsAreResolvedPerCall(CallerKind kind) throws Exception {
    Weather.Sync builtSync;
    Weather.Async builtAsync;
    try (Caller ended = kind.open()) {
      builtSync = ended.call(() -> runtime.facade(Weather.Sync.class, target));
      builtAsync = ended.call(() -> runtime.facade(Weather.Async.class, target));
      Thread endedThread = ended.call(Thread::currentThread);
      assertThat(Waiting.value(ended.call(builtAsync::history))).isNotSameAs(endedThread);
    }
    try (Caller other = kind.open();
        Caller plain = CallerKind.PLATFORM_THREAD.open()) {
      assertThat(plain.call(() -> builtSync.forecast("Rome"))).isEqualTo("sunny in Rome");
      CompletableFuture<Thread> resumed =
          other.call(() -> builtAsync.history().thenApply(ran -> Thread.currentThread()));
      Thread settledOn = Waiting.value(resumed);
      if (kind.resumes()) {
        assertThat(settledOn).isSameAs(other.call(Thread::currentThread));
      }
    }
  }
}
