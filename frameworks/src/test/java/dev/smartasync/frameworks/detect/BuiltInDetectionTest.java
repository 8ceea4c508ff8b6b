package dev.smartasync.frameworks.detect;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Framework.JETTY;
import static dev.smartasync.frameworks.evidence.Framework.KOTLIN;
import static dev.smartasync.frameworks.evidence.Framework.REACTOR;
import static dev.smartasync.frameworks.evidence.Framework.RXJAVA;

import dev.smartasync.CallerContext;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.evidence.Shows;
import dev.smartasync.spi.CallerContextDetector;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerContextDetectorContract;
import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@DisplayName("Detection keeps the detector contract")
class BuiltInDetectionTest {

  abstract static class BuiltIn extends CallerContextDetectorContract {
    private final SmartRuntime runtime = SmartRuntime.builder().build();

    @Override
    protected CallerContextDetector detector() {
      return current -> runtime.context();
    }
  }

  /** Loops to which no way leads back. */
  abstract static class Vetoed extends BuiltIn {
    @Override
    protected boolean resumes() {
      return false;
    }
  }

  @Nested
  @DisplayName("for Kotlin's runBlocking")
  @Shows(
      framework = KOTLIN,
      what = {DETECTED, RESUMES})
  class RunBlocking extends BuiltIn {
    @Override
    protected Caller openLoop() {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Caller loop = openLoopOn(thread);
      return new Caller(
          loop,
          () -> {
            loop.close();
            thread.close();
          });
    }

    @Override
    protected Caller openLoopOn(Executor thread) {
      CompletableFuture<Executor> opened = new CompletableFuture<>();
      CompletableDeferred<String> ending = CompletableDeferredKt.CompletableDeferred(null);
      CompletableFuture<Void> ended =
          CompletableFuture.runAsync(() -> runUntil(ending, opened), thread);
      return new Caller(
          opened.join(),
          () -> {
            ending.complete("ended");
            ended.join();
          });
    }

    private void runUntil(CompletableDeferred<String> ending, CompletableFuture<Executor> opened) {
      try {
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE,
            (scope, continuation) -> {
              opened.complete(
                  SmartRuntime.shared().context() instanceof CallerContext.EventLoop loop
                      ? loop.resume()
                      : null);
              return ending.await(continuation);
            });
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Nested
  @DisplayName("for Kotlin's default dispatcher")
  @Shows(
      framework = KOTLIN,
      what = {DETECTED, RESUMES})
  class KotlinDefault extends BuiltIn {
    @Override
    protected Caller openLoop() {
      return Loops.ofKotlinsDefault();
    }

    @Override
    protected boolean isSameLoop(Thread loop, Thread resumed) {
      return loop.getClass() == resumed.getClass(); // a pool, not a thread
    }
  }

  @Nested
  @DisplayName("for Swing")
  class Swing extends BuiltIn {
    @Override
    protected Caller openLoop() {
      return new Caller(EventQueue::invokeLater, () -> {});
    }
  }

  @Nested
  @DisplayName("for Reactor's marker")
  @Shows(framework = REACTOR, what = DETECTED)
  class ReactorMarker extends Vetoed {
    @Override
    protected Caller openLoop() {
      Scheduler scheduler = Schedulers.newSingle("reactor");
      return new Caller(scheduler::schedule, scheduler::dispose);
    }
  }

  @Nested
  @DisplayName("for Reactor's predicates")
  @Shows(framework = REACTOR, what = DETECTED)
  class ReactorPredicate extends Vetoed {
    @Override
    protected Caller openLoop() {
      return Loops.ofReactorsPredicate();
    }
  }

  @Nested
  @DisplayName("for RxJava")
  @Shows(framework = RXJAVA, what = DETECTED)
  class RxJava extends Vetoed {
    @Override
    protected Caller openLoop() {
      return new Caller(
          io.reactivex.rxjava3.schedulers.Schedulers.single()::scheduleDirect, () -> {});
    }
  }

  @Nested
  @DisplayName("for Jetty")
  @Shows(framework = JETTY, what = DETECTED)
  class Jetty extends Vetoed {
    @Override
    protected Caller openLoop() {
      return Loops.ofJetty();
    }

    @Override
    protected Caller openLoopOn(Executor thread) {
      return new Caller(Loops.notBlocking(thread), () -> {});
    }
  }
}
