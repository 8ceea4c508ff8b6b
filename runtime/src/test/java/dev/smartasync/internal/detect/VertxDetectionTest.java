package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VertxDetectionTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static Executor on(Context context) {
    return command -> context.runOnContext(ignored -> command.run());
  }

  private static CallerContext blocking(Context context) {
    return context
        .executeBlocking(() -> Asked.here())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @Test
  void theEventLoopIsALoopWhoseWayBackKeepsTheContext() {
    Context context = vertx.getOrCreateContext();
    Thread thread = Asked.threadOf(on(context));
    EventLoop loop = Asked.loopOn(on(context));
    assertThat(loop.detector()).isEqualTo("Vert.x");
    assertThat(loop.name()).isEqualTo(thread.getName());
    CompletableFuture<Context> resumedIn = new CompletableFuture<>();
    Asked.resume(loop)
        .execute(() -> {
          assertThat(Thread.currentThread()).isSameAs(thread);
          resumedIn.complete(Vertx.currentContext());
        });
    assertThat(resumedIn.join()).isEqualTo(context);
  }

  @Test
  @DisplayName("detection 17: a worker may block though its context says event loop")
  void workersMayBlockThoughTheirContextSaysEventLoop() {
    Context context = vertx.getOrCreateContext();
    boolean contextSaysLoop =
        context
            .executeBlocking(
                () -> Objects.requireNonNull(Vertx.currentContext()).isEventLoopContext())
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    assertThat(contextSaysLoop).isTrue();
    assertThat(blocking(context)).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName("detection 01: one thread class gives both verdicts, in either order")
  void oneThreadClassGivesBothVerdictsInEitherOrder() {
    Context context = vertx.getOrCreateContext();
    Detection loopFirst = Asked.detection();
    Detection workerFirst = Asked.detection();
    assertThat(Asked.call(on(context), () -> Asked.here(loopFirst))).isInstanceOf(EventLoop.class);
    for (Detection detection : new Detection[] {loopFirst, workerFirst, loopFirst}) {
      CallerContext worker =
          context
              .executeBlocking(() -> Asked.here(detection))
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      assertThat(worker).isInstanceOf(MayBlock.class);
      assertThat(Asked.call(on(context), () -> Asked.here(detection)))
          .isInstanceOf(EventLoop.class);
    }
  }

  @Test
  void aLoopWithoutContextIsResumedThroughItsExecutor() {
    Executor netty = ((VertxInternal) vertx).nettyEventLoopGroup().next();
    assertThat(Asked.call(netty, () -> Vertx.currentContext() == null)).isTrue();
    EventLoop loop = Asked.loopOn(netty);
    assertThat(loop.detector()).isEqualTo("Vert.x");
    assertThat(Asked.threadOf(Asked.resume(loop))).isSameAs(Asked.threadOf(netty));
  }

  @Test
  @DisplayName("detection 22: a plain thread named like an event loop may block")
  void aPlainThreadNamedLikeAnEventLoopMayBlock() {
    Executor spoof = task -> new Thread(task, "vert.x-eventloop-thread-0").start();
    assertThat(Asked.on(spoof)).isInstanceOf(MayBlock.class);
  }
}
