package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.EventLoopPolicy;
import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallerContextDetector;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused on an event loop, and what lifts it. */
class RefusedTest {

  private final SmartRuntime runtime = builder().build();
  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final Library library = new Library();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void aPlainValueIsRefusedBeforeTheBodyStarts() throws Exception {
    LibrarySync sync = LibrarySync.of(library, runtime);
    // tag::refused[]
    Throwable refusal = onLoop(() -> sync.read("Emma"));
    assertThat(refusal).isInstanceOf(BlockingCallRefusedException.class);
    assertThat(library.readers).isEmpty(); // library.read() has not started
    // end::refused[]
    assertThat(refusal).hasMessage(Messages.read("refused.txt"));
  }

  @Test
  void aPlainValueIsRefusedEvenIfItsStageIsComplete() throws Exception {
    library.orders.complete("Emma, ordered");
    LibrarySync sync = LibrarySync.of(library, runtime);
    assertThat(onLoop(() -> sync.order("Emma"))).isInstanceOf(BlockingCallRefusedException.class);
    assertThat(onLoop(() -> runtime.await(library.orders)))
        .isInstanceOf(BlockingCallRefusedException.class);
  }

  @Test
  void waitingForAFutureOfOursIsRefusedWhileItIsIncomplete() throws Exception {
    LibraryAsync async = LibraryAsync.of(library, runtime);
    // tag::guarded[]
    Throwable refusal = onLoop(() -> async.read("Zettel").thenApply(String::length).join());
    assertThat(refusal).isInstanceOf(BlockingCallRefusedException.class);
    // end::guarded[]
    library.mayRead.countDown();
  }

  @Test
  void nonBlockingMethodsMayBeCalledAnywhere() throws Exception {
    LibrarySync sync = LibrarySync.of(library, runtime);
    assertThat(onLoop(sync::name)).isNull();
  }

  @Test
  void aPolicyLiftsRefusals() throws Exception {
    // tag::policy[]
    SmartRuntime lenient = builder().onEventLoop(EventLoopPolicy.WARN).build();
    // end::policy[]
    LibrarySync sync = LibrarySync.of(library, lenient);
    LibraryAsync async = LibraryAsync.of(library, lenient);
    assertThat(onLoop(() -> sync.read("Emma"))).isNull();
    assertThat(onLoop(() -> async.read("Zettel").join())) // it completes on that very loop
        .isInstanceOf(BlockingCallRefusedException.class);
    library.mayRead.countDown();
  }

  // tag::timer-detector[]
  /** A HashedWheelTimer runs its tasks on a plain thread: only its name tells. */
  static final CallerContextDetector TIMER =
      thread ->
          thread.getName().startsWith("wheel-")
              ? new CallerContext.EventLoop(thread.getName(), null, "our timer", false)
              : null;

  // end::timer-detector[]

  @Test
  void aDetectorFindsWhatOnlyTheApplicationKnows() throws Exception {
    HashedWheelTimer timer =
        new HashedWheelTimer(Thread.ofPlatform().name("wheel-", 0).daemon().factory());
    try {
      assertThat(onTimer(timer, runtime)).isInstanceOf(CallerContext.MayBlock.class);
      // tag::timer[]
      SmartRuntime aware = builder().detector(TIMER).build();
      // end::timer[]
      assertThat(onTimer(timer, aware)).isInstanceOf(CallerContext.EventLoop.class);
    } finally {
      timer.stop();
    }
  }

  @Test
  void aDetectorFreesAPoolThatMayBlock() throws Exception {
    DefaultEventExecutorGroup pool =
        new DefaultEventExecutorGroup(1, new DefaultThreadFactory("jdbc"));
    // tag::pool[]
    CallerContextDetector jdbcPool =
        thread -> thread.getName().startsWith("jdbc-") ? new CallerContext.MayBlock() : null;
    SmartRuntime aware = builder().detector(jdbcPool).build();
    // end::pool[]
    assertThat(pool.submit(runtime::context).get()).isInstanceOf(CallerContext.EventLoop.class);
    assertThat(pool.submit(aware::context).get()).isInstanceOf(CallerContext.MayBlock.class);
    pool.shutdownGracefully(0, 0, TimeUnit.SECONDS).sync();
  }

  @Test
  void refusalsReachCallersOfAwaitUnwrapped() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    assertThatThrownBy(
            () -> runtime.run(() -> CompletableFuture.completedFuture(runtime.await(stage))))
        .isInstanceOf(BlockingCallRefusedException.class)
        .isNotInstanceOf(CompletionException.class);
  }

  private static SmartRuntime.Builder builder() {
    return SmartRuntime.builder().executor("db", SmartExecutors.virtual("db"));
  }

  private Throwable onLoop(Callable<?> call) throws Exception {
    FutureTask<Throwable> task =
        new FutureTask<>(() -> {
          try {
            call.call();
            return null;
          } catch (Throwable failure) {
            return failure;
          }
        });
    loop.runOnContext(start -> task.run());
    return task.get();
  }

  private static CallerContext onTimer(HashedWheelTimer timer, SmartRuntime runtime)
      throws Exception {
    FutureTask<CallerContext> task = new FutureTask<>(runtime::context);
    timer.newTimeout(timeout -> task.run(), 1, TimeUnit.MILLISECONDS);
    return task.get();
  }
}
