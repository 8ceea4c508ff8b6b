package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.Smart;
import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bodies bound to the caller at the root of their call tree")
class CallerAffinityTest {

  /** A handle that belongs to one thread: its method tells which thread ran it. */
  public static final class Handle {
    /** Returns the thread that it ran on, after the given work. */
    @SmartAsync(executor = SmartAsync.CALLER)
    public Thread use(Callable<?> work) throws Exception {
      work.call();
      return Thread.currentThread();
    }
  }

  /** The asynchronous face of a handle. */
  public interface HandleAsync {
    CompletableFuture<Thread> use(Callable<?> work);
  }

  /** An asynchronous operation in the middle of a tree. */
  public static final class Middle {
    /** Does the work. */
    public CompletionStage<List<Thread>> run(Callable<CompletionStage<List<Thread>>> work)
        throws Exception {
      return work.call();
    }
  }

  /** The face of who waits for it. */
  public interface MiddleSync {
    List<Thread> run(Callable<CompletionStage<List<Thread>>> work);
  }

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final HandleAsync handle = runtime.facade(HandleAsync.class, new Handle());
  private final MiddleSync middle = runtime.facade(MiddleSync.class, new Middle());

  private CompletableFuture<Thread> use() {
    return handle.use(() -> null);
  }

  /** Uses the handle twice, each time from another thread. */
  private CompletableFuture<List<Thread>> twiceFromElsewhere() {
    return runtime
        .offload(Thread::currentThread)
        .thenCompose(elsewhere -> use())
        .thenCompose(first ->
            runtime
                .offload(Thread::currentThread)
                .thenCompose(elsewhere -> use())
                .thenApply(second -> List.of(first, second)));
  }

  @OnEveryBlockingThread
  @DisplayName("72. A thread that waits runs what is bound to it, however the tree got there")
  void awaiting(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);
      assertThat(caller.call(() -> middle.run(this::twiceFromElsewhere))).containsOnly(thread);
    }
  }

  @OnEveryBlockingThread
  @DisplayName("72. So it does where another thread of the tree waits in between")
  void nested(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);
      assertThat(
              caller.call(() ->
                  middle.run(() -> runtime.offload(() -> middle.run(this::twiceFromElsewhere)))))
          .containsOnly(thread);
    }
  }

  @OnEveryBlockingThread
  @DisplayName("72. So it does where a body bound to it calls and waits in turn")
  void withinABoundBody(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);
      List<Thread> threads =
          caller.call(() ->
              middle.run(() ->
                  runtime
                      .offload(Thread::currentThread)
                      .thenCompose(elsewhere ->
                          handle.use(() -> {
                            assertThat(middle.run(this::twiceFromElsewhere)).containsOnly(thread);
                            return null;
                          }))
                      .thenApply(List::of)));
      assertThat(threads).containsExactly(thread);
    }
  }

  @Test
  @DisplayName("72. However the future of a call is waited for, that thread serves its tree")
  void everyWait() throws Exception {
    List<Function<Smart<List<Thread>>, List<Thread>>> waits =
        List.of(
            Smart::await,
            CompletableFuture::join,
            future -> unchecked(future::get),
            future -> unchecked(() -> future.get(20, TimeUnit.SECONDS)),
            future -> future.thenApply(threads -> threads).join(),
            runtime::await);
    for (Function<Smart<List<Thread>>, List<Thread>> wait : waits) {
      assertThat(wait.apply(runtime.callAsync(this::twiceFromElsewhere)))
          .containsOnly(Thread.currentThread());
    }
  }

  @Test
  @DisplayName("72. The thread at the root runs at once what it calls itself")
  void atTheRoot() throws Exception {
    assertThat(Waiting.value(use())).isSameAs(Thread.currentThread());
    assertThat(middle.run(() -> use().thenApply(List::of))).containsOnly(Thread.currentThread());
  }

  @OnEveryLoop
  @DisplayName("72. Without a tree the call fails, naming the fix")
  void noTree(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      Throwable failure = Waiting.failure(loop.call(this::use));
      assertThat(failure)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Handle.use() is to run on the thread that waits")
          .hasMessageContaining("there is none")
          .hasMessageContaining("or name another executor");
    }
  }

  @OnEveryResumingLoop
  @DisplayName("72. A tree goes on through a loop that SmartAsync resumes")
  void throughALoop(CallerKind kind) throws Exception {
    try (Caller loop = kind.open()) {
      assertThat(
              middle.run(() -> {
                CompletableFuture<String> source = new CompletableFuture<>();
                CompletableFuture<List<Thread>> end =
                    runtime.callAsync(() -> source).thenCompose(on -> twiceFromElsewhere());
                loop.execute(() -> source.complete("on the loop"));
                return end;
              }))
          .containsOnly(Thread.currentThread());
    }
  }

  @Test
  @DisplayName("72. What comes after its caller has returned fails, naming the fix")
  void callerHasReturned() throws Exception {
    CountDownLatch returned = new CountDownLatch(1);
    CompletableFuture<CompletableFuture<Thread>> late = new CompletableFuture<>();
    assertThat(
            middle.run(() -> {
              CompletableFuture<Thread> unused =
                  runtime
                      .offload(() -> {
                        Waiting.open(returned);
                        return Thread.currentThread();
                      })
                      .whenComplete((thread, failure) -> late.complete(use()));
              return CompletableFuture.completedFuture(List.of());
            }))
        .isEmpty();
    returned.countDown();
    assertThat(Waiting.failure(Waiting.value(late))).hasMessageContaining("waits no more");
  }

  @Test
  @DisplayName("72. So does what comes from a body that starts only then")
  void callerHasReturnedBeforeTheBody() throws Exception {
    BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
    try (SmartRuntime holding = SmartRuntime.builder().executor("held", held::add).build()) {
      CompletableFuture<CompletableFuture<Thread>> late = new CompletableFuture<>();
      middle.run(() -> {
        CompletableFuture<?> unused = holding.offload("held", () -> late.complete(use()));
        return CompletableFuture.completedFuture(List.of());
      });
      try (Caller worker = CallerKind.PLATFORM_THREAD.open()) {
        worker.run(held.take()::run);
      }
      assertThat(Waiting.failure(Waiting.value(late))).hasMessageContaining("waits no more");
    }
  }

  /** Makes the first call that is bound to its caller within a body that runs already. */
  public static final class First implements Callable<String> {
    @Override
    public String call() throws Exception {
      try (SmartRuntime runtime = SmartRuntime.builder().build()) {
        String within =
            runtime
                .offload(() ->
                    String.valueOf(
                        Waiting.failure(
                            runtime.facade(HandleAsync.class, new Handle()).use(() -> null))))
                .join();
        Thread next =
            runtime
                .callAsync(() ->
                    runtime
                        .offload(Thread::currentThread)
                        .thenCompose(
                            on -> runtime.facade(HandleAsync.class, new Handle()).use(() -> null)))
                .await();
        return within + " then " + (next == Thread.currentThread());
      }
    }
  }

  @Test
  @DisplayName(
      "72. A body that began before any was bound to its caller cannot know it, and says so")
  void tooEarly() throws Exception {
    String[] paths = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    List<URL> urls = new ArrayList<>();
    for (String path : paths) {
      urls.add(Path.of(path).toUri().toURL());
    }
    try (URLClassLoader fresh =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Callable<?> first =
          (Callable<?>)
              fresh.loadClass(First.class.getName()).getDeclaredConstructor().newInstance();
      assertThat((String) first.call())
          .contains("Create its facade before the call, at start-up")
          .endsWith(" then true");
    }
  }

  @Test
  @DisplayName("72. What is queued when its caller returns fails, naming the fix")
  void callerReturns() throws Exception {
    CompletableFuture<CompletableFuture<Thread>> queued = new CompletableFuture<>();
    middle.run(() ->
        runtime.offload(() -> {
          // It waits for the caller, whose result is there as soon as this body has ended.
          queued.complete(runtime.offload(SmartAsync.CALLER, Thread::currentThread));
          return List.of();
        }));
    CompletableFuture<Thread> call = Waiting.value(queued);
    CompletableFuture<Object> outcome =
        call.handle((thread, failure) -> failure == null ? thread : failure);
    assertThat(Waiting.value(outcome))
        .satisfiesAnyOf(
            thread -> assertThat(thread).isSameAs(Thread.currentThread()),
            failure ->
                assertThat((Throwable) failure)
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("waits no more"));
  }

  @Test
  @DisplayName("73. A waiting thread does not run what is bound to another tree's")
  void otherTrees() throws Exception {
    CountDownLatch bothWait = new CountDownLatch(2);
    Callable<List<Thread>> tree =
        () ->
            middle.run(() ->
                runtime
                    .offload(() -> {
                      bothWait.countDown();
                      Waiting.open(bothWait);
                      return null;
                    })
                    .thenCompose(nothing -> twiceFromElsewhere()));
    try (Caller one = CallerKind.PLATFORM_THREAD.open();
        Caller other = CallerKind.VIRTUAL_THREAD.open()) {
      CompletableFuture<List<Thread>> first = one.submit(tree);
      CompletableFuture<List<Thread>> second = other.submit(tree);
      assertThat(Waiting.value(first)).containsOnly(one.call(Thread::currentThread));
      assertThat(Waiting.value(second)).containsOnly(other.call(Thread::currentThread));
    }
  }

  @Test
  @DisplayName("72. Cancelled while it waits for its caller, a body never runs")
  void cancelled() throws Exception {
    List<Thread> threads =
        middle.run(() ->
            runtime.offload(() -> {
              CountDownLatch running = new CountDownLatch(1);
              CountDownLatch release = new CountDownLatch(1);
              CompletableFuture<Thread> blocking =
                  handle.use(() -> {
                    running.countDown();
                    Waiting.open(release);
                    return null;
                  });
              Waiting.open(running);
              CompletableFuture<Thread> queued = use();
              assertThat(queued.cancel(true)).isTrue();
              release.countDown();
              assertThat(catchThrowable(queued::join)).isInstanceOf(CancellationException.class);
              return List.of(blocking.join());
            }));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  @DisplayName("72. The deadline of the wait ends a body that is bound to who waits")
  void deadline() {
    try (SmartRuntime quick = SmartRuntime.builder().timeout(Duration.ofMillis(50)).build()) {
      MiddleSync face = quick.facade(MiddleSync.class, new Middle());
      HandleAsync own = quick.facade(HandleAsync.class, new Handle());
      Throwable failure =
          catchThrowable(() ->
              face.run(() ->
                  quick
                      .offload(Thread::currentThread)
                      .thenCompose(elsewhere ->
                          own.use(() -> new CountDownLatch(1).await(20, TimeUnit.SECONDS)))
                      .thenApply(List::of)));
      assertThat(failure).hasCauseInstanceOf(TimeoutException.class);
    }
  }

  private static <T> T unchecked(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
