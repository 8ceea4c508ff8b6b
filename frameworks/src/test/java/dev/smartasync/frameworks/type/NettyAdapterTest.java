package dev.smartasync.frameworks.type;

import static dev.smartasync.frameworks.evidence.Fact.CANCELLATION;
import static dev.smartasync.frameworks.evidence.Fact.TYPES;
import static dev.smartasync.frameworks.evidence.Framework.NETTY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.frameworks.evidence.Shows;
import dev.smartasync.netty.NettyStages;
import dev.smartasync.tck.TypeAdapterContract;
import io.netty.channel.DefaultEventLoop;
import io.netty.util.concurrent.DefaultPromise;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The adapter contract is kept for Netty's Future")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Shows(
    framework = NETTY,
    what = {TYPES, CANCELLATION})
class NettyAdapterTest extends TypeAdapterContract<Future<String>> {
  private final DefaultEventLoop loop = new DefaultEventLoop();

  @AfterAll
  void stop() {
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Override
  protected @Nullable CompletionStage<?> stage(@Nullable Future<String> future) {
    return NettyStages.stage(future);
  }

  @Override
  protected Future<String> succeeded(String value) {
    return loop.newSucceededFuture(value);
  }

  @Override
  protected Future<String> empty() {
    return loop.newSucceededFuture(null);
  }

  @Override
  protected Future<String> failed(Throwable failure) {
    return loop.newFailedFuture(failure);
  }

  @Override
  protected Future<String> subtype(String value) {
    Promise<String> promise = new DefaultPromise<>(ImmediateEventExecutor.INSTANCE) {};
    return promise.setSuccess(value);
  }

  @Override
  protected Pending<Future<String>> pending() {
    Promise<String> promise = loop.newPromise();
    return new Pending<>(promise, () -> promise.trySuccess("later"), promise::isCancelled);
  }

  @Test
  void aPromiseThatIsCancelledCancelsTheStage() {
    Promise<String> promise = ImmediateEventExecutor.INSTANCE.newPromise();
    CompletableFuture<String> stage = future(promise);

    promise.cancel(true);

    assertThat(stage).isCancelled();
  }

  @Test
  void aPromiseThatIsUncancellableIsLeftAlone() {
    Promise<String> promise = loop.newPromise();
    assertThat(promise.setUncancellable()).isTrue();

    assertThat(future(promise).cancel(true)).isTrue();

    assertThat(promise.isCancelled()).isFalse();
    assertThat(promise.trySuccess("anyway")).isTrue();
  }

  @Test
  void itCompletesOnTheLoopThatNotifies() throws Exception {
    CountDownLatch observed = new CountDownLatch(1);
    Future<String> future =
        loop.submit(() -> {
          observed.await();
          return "done";
        });
    CompletableFuture<Boolean> onLoop = future(future).thenApply(it -> loop.inEventLoop());
    observed.countDown();

    assertThat(onLoop.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private static CompletableFuture<String> future(Future<String> future) {
    CompletionStage<String> stage = requireNonNull(NettyStages.stage(future));
    return stage.toCompletableFuture();
  }
}
