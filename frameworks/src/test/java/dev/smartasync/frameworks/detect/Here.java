package dev.smartasync.frameworks.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Asks a runtime where the current thread is; no detector may fail. */
final class Here {

  /** The face of a blocking call. */
  public interface Blocking {
    Thread run();
  }

  /** Its target. */
  public static final class Body {
    public Thread run() {
      return Thread.currentThread();
    }
  }

  private static final Queue<Throwable> FAILURES = new ConcurrentLinkedQueue<>();

  private static final SmartRuntime RUNTIME =
      SmartRuntime.builder()
          .listener(
              new CallListener() {
                @Override
                public void reported(String what, Throwable failure) {
                  FAILURES.add(new AssertionError(what, failure));
                }
              })
          .build();

  private static final SmartRuntime UNHEARD = SmartRuntime.builder().build();

  private Here() {}

  static CallerContext context() {
    CallerContext context = context(RUNTIME, UNHEARD);
    assertThat(FAILURES).isEmpty();
    return context;
  }

  static CallerContext context(SmartRuntime runtime) {
    return context(runtime, runtime);
  }

  /** Also makes a blocking call, whose guard asks in its own, quicker way. */
  private static CallerContext context(SmartRuntime runtime, SmartRuntime quick) {
    CallerContext context = runtime.context();
    Blocking call = quick.facade(Blocking.class, new Body());
    if (context instanceof EventLoop loop && !loop.reentrant()) {
      assertThat(catchThrowable(call::run)).isInstanceOf(BlockingCallRefusedException.class);
    } else {
      assertThat(call.run()).isSameAs(Thread.currentThread());
    }
    return context;
  }

  static CallerContext on(Executor executor) {
    return call(executor, Here::context);
  }

  static EventLoop loopOn(Executor executor) {
    return (EventLoop) on(executor);
  }

  static <T> T call(Executor executor, Supplier<T> body) {
    return CompletableFuture.supplyAsync(body, executor).join();
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
