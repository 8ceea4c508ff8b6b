package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.spi.CallerContextDetector;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Asks a detection that must not fail, and checks that its two answers agree. */
final class Asked {
  private Asked() {}

  static Detection detection(CallerContextDetector... overrides) {
    return new Detection(
        List.of(overrides),
        (detector, thrown) -> {
          throw new AssertionError(detector + " failed", thrown);
        });
  }

  static CallerContext here(CallerContextDetector... overrides) {
    Detection detection = detection(overrides);
    if (overrides.length == 0 && Detection.anyoneMayBlock()) {
      assertThat(detection.mayBlock()).isTrue();
    }
    return here(detection);
  }

  static CallerContext here(Detection detection) {
    boolean mayBlock = detection.mayBlock();
    CallerContext context = detection.current();
    assertThat(mayBlock).isEqualTo(!(context instanceof EventLoop loop) || loop.reentrant());
    return context;
  }

  static CallerContext on(Executor executor) {
    return call(executor, () -> here());
  }

  static EventLoop loopOn(Executor executor) {
    return (EventLoop) on(executor);
  }

  static Thread threadOf(Executor executor) {
    return call(executor, Thread::currentThread);
  }

  static <T> T call(Executor executor, Supplier<T> body) {
    return CompletableFuture.supplyAsync(body, executor).join();
  }

  static void runAndWait(Thread thread) {
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The way back, which the test expects to be there. */
  static Executor resume(EventLoop loop) {
    Executor resume = loop.resume();
    if (resume == null) {
      throw new AssertionError("no way back onto " + loop);
    }
    return resume;
  }
}
