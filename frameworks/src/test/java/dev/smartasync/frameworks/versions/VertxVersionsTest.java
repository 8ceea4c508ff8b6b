package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.VERTX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.evidence.Shows;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs on Vert.x 4.5 and 5 alike. */
class VertxVersionsTest {
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    soon(vertx.close());
  }

  private static <T> T soon(Future<T> future) {
    return Seen.soon(future.toCompletionStage().toCompletableFuture());
  }

  private static String got(Smart<String> call) {
    try {
      return call.get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Executor on(Context context) {
    return command -> context.runOnContext(ignored -> command.run());
  }

  @Test
  @Shows(
      framework = VERTX,
      what = {DETECTED, RESUMES})
  void anEventLoopIsALoopAndResumesOnItsThread() {
    Seen.on(on(vertx.getOrCreateContext())).isALoop("Vert.x").resumesOnItsThread();
  }

  @Test
  @Shows(framework = VERTX, what = RESUMES)
  void theWayBackKeepsTheContext() {
    Context context = vertx.getOrCreateContext();
    CompletableFuture<Boolean> kept = new CompletableFuture<>();
    context.runOnContext(ignored ->
        Seen.atArrival(
            SmartRuntime.shared(), () -> kept.complete(context.equals(Vertx.currentContext()))));
    assertThat(Seen.soon(kept)).isTrue();
  }

  @Test
  @DisplayName("detection 18: workers may block in versions whose worker threads deny it")
  @Shows(framework = VERTX, what = WORKERS)
  void workersMayBlock() {
    Context context = vertx.getOrCreateContext();
    soon(context.executeBlocking(() -> Seen.here())).mayBlock();
    soon(vertx.createSharedWorkerExecutor("w", 1).executeBlocking(() -> Seen.here())).mayBlock();
  }

  @Test
  @Shows(
      framework = VERTX,
      what = {DETECTED, WORKERS})
  void theVerdictsDoNotDependOnWhichThreadWasSeenFirst() {
    Context context = vertx.getOrCreateContext();
    SmartRuntime.shared().resetDetection();
    Seen.on(on(context)).isALoop("Vert.x");
    soon(context.executeBlocking(() -> Seen.here())).mayBlock();
    SmartRuntime.shared().resetDetection();
    soon(context.executeBlocking(() -> Seen.here())).mayBlock();
    Seen.on(on(context)).isALoop("Vert.x");
  }

  @ParameterizedTest
  @EnumSource(
      value = ThreadingModel.class,
      names = {"WORKER", "VIRTUAL_THREAD"})
  @Shows(framework = VERTX, what = WORKERS)
  void aVerticleOfAnotherThreadingModelMayBlock(ThreadingModel model) {
    CompletableFuture<Seen> seen = new CompletableFuture<>();
    Supplier<Verticle> looking = () -> new Looking(seen); // a Deployable would not do in 4.5
    soon(vertx.deployVerticle(looking, new DeploymentOptions().setThreadingModel(model)));
    assertThat(Seen.soon(seen).mayBlock().thread().isVirtual())
        .isEqualTo(model == ThreadingModel.VIRTUAL_THREAD);
  }

  @Test
  void aVerticleOnVirtualThreadsWaitsForWhatItsContextCompletes() {
    assertThat(soon(onVirtualThread(() -> waiting(SmartRuntime.shared()).ticked())))
        .isEqualTo("ticked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"facade", "runtime", "await", "join", "get"})
  void aVirtualThreadLetsItsContextGoOnHoweverItWaitsForAStage(String way) {
    Ticking ticking = new Ticking(vertx);
    Future<String> outcome =
        onVirtualThread(() ->
            switch (way) {
              case "facade" -> waiting(SmartRuntime.shared()).staged();
              case "runtime" -> SmartRuntime.shared().await(ticking.staged());
              case "await" -> Smart.callAsync(ticking::staged).await();
              case "join" -> Smart.callAsync(ticking::staged).join();
              default -> got(Smart.callAsync(ticking::staged));
            });
    assertThat(soon(outcome)).isEqualTo("ticked");
  }

  @Test
  @DisplayName(
      "49. Expiry on a virtual thread of Vert.x → TimeoutException, and its context goes on")
  void theContextGoesOnAfterAnExpiry() {
    try (SmartRuntime runtime = SmartRuntime.builder().timeout(Duration.ofMillis(20)).build()) {
      Future<String> outcome =
          onVirtualThread(() -> {
            assertThatThrownBy(waiting(runtime)::never).hasCauseInstanceOf(TimeoutException.class);
            return waiting(SmartRuntime.shared()).ticked();
          });
      assertThat(soon(outcome)).isEqualTo("ticked");
    }
  }

  @Test
  @DisplayName(
      "35. Interrupt on a virtual thread of Vert.x → the waiter is told, its context goes on")
  void theContextGoesOnAfterAnInterrupt() {
    Future<String> outcome =
        onVirtualThread(() -> {
          Thread.currentThread().interrupt();
          assertThatThrownBy(waiting(SmartRuntime.shared())::never)
              .isInstanceOf(CancellationException.class);
          return String.valueOf(Thread.interrupted());
        });
    assertThat(soon(outcome)).isEqualTo("true");
  }

  private Waiting waiting(SmartRuntime runtime) {
    return runtime.facade(Waiting.class, new Ticking(vertx), MethodHandles.lookup());
  }

  private Future<String> onVirtualThread(Supplier<String> body) {
    Promise<String> outcome = Promise.promise();
    Supplier<Verticle> running = () -> new Running(body, outcome);
    return vertx
        .deployVerticle(
            running, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
        .compose(id -> outcome.future().compose(value -> vertx.undeploy(id).map(value)));
  }

  private interface Waiting {
    String ticked();

    String staged();

    String never();
  }

  record Ticking(Vertx vertx) {
    Future<String> ticked() {
      Promise<String> promise = Promise.promise();
      vertx.setTimer(1, id -> promise.complete("ticked")); // on the caller's context
      return promise.future();
    }

    CompletionStage<String> staged() {
      return ticked().toCompletionStage();
    }

    Future<String> never() {
      return Promise.<String>promise().future();
    }
  }

  private static final class Running extends AbstractVerticle {
    private final Supplier<String> body;
    private final Promise<String> outcome;

    private Running(Supplier<String> body, Promise<String> outcome) {
      this.body = body;
      this.outcome = outcome;
    }

    @Override
    public void start() {
      context.runOnContext(ignored -> {
        try {
          outcome.complete(body.get());
        } catch (Throwable failure) {
          outcome.fail(failure);
        }
      });
    }
  }

  private static final class Looking extends AbstractVerticle {
    private final CompletableFuture<Seen> seen;

    private Looking(CompletableFuture<Seen> seen) {
      this.seen = seen;
    }

    @Override
    public void start() {
      seen.complete(Seen.here());
    }
  }
}
