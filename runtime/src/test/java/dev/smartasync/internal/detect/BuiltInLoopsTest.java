package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuiltInLoopsTest {
  private final Executor outer = Runnable::run;
  private final Executor inner = Runnable::run;

  @AfterEach
  void exit() {
    while (BuiltInLoops.resumeOf(Thread.currentThread()) != null) {
      BuiltInLoops.exit(Thread.currentThread());
    }
  }

  @Test
  void aThreadIsALoopBetweenEnterAndExit() {
    BuiltInLoops.enter(Thread.currentThread(), outer);
    assertThat(Asked.here())
        .isEqualTo(new EventLoop(Thread.currentThread().getName(), outer, "SmartAsync", false));
    BuiltInLoops.exit(Thread.currentThread());
    assertThat(Asked.here()).isInstanceOf(MayBlock.class);
  }

  @Test
  void otherThreadsAreNotAffected() {
    BuiltInLoops.enter(Thread.currentThread(), outer);
    assertThat(Asked.on(task -> new Thread(task).start())).isInstanceOf(MayBlock.class);
    assertThat(Asked.on(Thread::startVirtualThread)).isInstanceOf(MayBlock.class);
  }

  @Test
  void aVirtualThreadCanBeALoop() {
    EventLoop loop =
        (EventLoop)
            Asked.call(
                Thread::startVirtualThread,
                () -> {
                  BuiltInLoops.enter(Thread.currentThread(), outer);
                  try {
                    return Asked.here();
                  } finally {
                    BuiltInLoops.exit(Thread.currentThread());
                  }
                });
    assertThat(loop.resume()).isSameAs(outer);
  }

  @Test
  void aLoopOnAThreadWithoutANameHasTheThreadsNumberForItsName() {
    List<String> names = new ArrayList<>();
    Thread unnamed =
        Thread.ofVirtual()
            .unstarted(() -> {
              BuiltInLoops.enter(Thread.currentThread(), outer);
              try {
                names.add(((EventLoop) Asked.here()).name());
              } finally {
                BuiltInLoops.exit(Thread.currentThread());
              }
            });
    Asked.runAndWait(unnamed);
    assertThat(names).containsExactly("thread #" + unnamed.threadId());
  }

  @Test
  void theInnermostLoopOfAThreadIsResumed() {
    Thread thread = Thread.currentThread();
    BuiltInLoops.enter(thread, outer);
    BuiltInLoops.enter(thread, inner);
    assertThat(BuiltInLoops.resumeOf(thread)).isSameAs(inner);
    BuiltInLoops.exit(thread);
    assertThat(BuiltInLoops.resumeOf(thread)).isSameAs(outer);
  }

  @Test
  void theApplicationOverrulesIt() {
    BuiltInLoops.enter(Thread.currentThread(), outer);
    assertThat(Asked.here(thread -> new MayBlock())).isInstanceOf(MayBlock.class);
  }
}
