package dev.smartasync.frameworks.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * What a thread of a framework is taken for, and where the outcome of a body that it offloaded
 * arrived.
 */
record Seen(Thread thread, CallerContext context, CompletableFuture<Thread> arrival) {

  /** Looks from the current thread, and does not wait. */
  static Seen here() {
    return here(SmartRuntime.shared());
  }

  static Seen here(SmartRuntime runtime) {
    CompletableFuture<Thread> arrival = new CompletableFuture<>();
    atArrival(runtime, () -> arrival.complete(Thread.currentThread()));
    return new Seen(Thread.currentThread(), runtime.context(), arrival);
  }

  /** Offloads a body, and looks where its outcome arrives. */
  static void atArrival(SmartRuntime runtime, Runnable look) {
    CountDownLatch attached = new CountDownLatch(1); // else it might look here, at once
    var unused =
        runtime
            .offload(() -> {
              attached.await();
              return 0;
            })
            .thenRun(look);
    attached.countDown();
  }

  /** Looks from a thread of the executor. */
  static Seen on(Executor executor) {
    return soon(CompletableFuture.supplyAsync(Seen::here, executor));
  }

  /** Waits for what a thread of the framework is to tell. */
  static <T> T soon(CompletableFuture<T> future) {
    return future.orTimeout(20, TimeUnit.SECONDS).join();
  }

  Seen isALoop(String detector) {
    assertThat(context)
        .as("on %s", thread)
        .isInstanceOfSatisfying(
            EventLoop.class,
            loop -> {
              assertThat(loop.detector()).isEqualTo(detector);
              assertThat(loop.name()).isEqualTo(thread.getName());
            });
    return this;
  }

  Seen resumesOnItsThread() {
    assertThat(soon(arrival)).isSameAs(thread);
    return this;
  }

  Seen hasNoWayBack() {
    assertThat(((EventLoop) context).resume()).isNull();
    assertThat(soon(arrival)).isNotSameAs(thread);
    return this;
  }

  Seen mayBlock() {
    assertThat(context).as("on %s", thread).isInstanceOf(MayBlock.class);
    return this;
  }
}
