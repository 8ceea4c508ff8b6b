package dev.smartasync.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What callers on an event loop may rely on, whatever framework the loop is of. Its runtime has no
 * detector of its own: what recognises the loop is built in or found by {@code ServiceLoader}.
 */
@SuppressWarnings("NullAway.Init") // the loop is opened before each test
public abstract class LoopCallerContract {

  private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final Library library = new Library();
  private final Sync sync = runtime.facade(Sync.class, library);
  private final Async async = runtime.facade(Async.class, library);
  private Caller loop;

  /** For subclasses. */
  protected LoopCallerContract() {}

  /**
   * Opens an event loop.
   *
   * @return the loop, to be closed
   */
  protected abstract Caller openLoop();

  /**
   * Returns whether what is offloaded from the loop completes on the loop.
   *
   * @return true unless overridden
   */
  protected boolean resumes() {
    return true;
  }

  /**
   * Returns whether what came back from an offload is on the loop.
   *
   * @param loop the loop's thread
   * @param resumed the thread that it came back on
   * @return whether they are the same, unless overridden: a loop may have more than one thread
   */
  protected boolean isSameLoop(Thread loop, Thread resumed) {
    return loop == resumed;
  }

  /** A method of either colour. */
  public static final class Library {
    private final CompletableFuture<String> pending = new CompletableFuture<>();

    /** Creates the library. */
    public Library() {}

    /**
     * Blocks.
     *
     * @return the thread it ran on
     */
    public Thread search() {
      return Thread.currentThread();
    }

    /**
     * Does not block.
     *
     * @return a stage that is complete
     */
    public CompletionStage<String> ready() {
      return CompletableFuture.completedFuture("ready");
    }

    /**
     * Does not block.
     *
     * @return a stage that is not complete
     */
    public CompletionStage<String> pending() {
      return pending;
    }
  }

  /** Its blocking face. */
  public interface Sync {
    /**
     * Searches.
     *
     * @return the thread of the body
     */
    Thread search();

    /**
     * Waits.
     *
     * @return the value
     */
    String ready();

    /**
     * Waits.
     *
     * @return the value
     */
    String pending();
  }

  /** Its face of futures. */
  public interface Async {
    /**
     * Searches.
     *
     * @return the thread of the body
     */
    CompletableFuture<Thread> search();

    /**
     * Passes through.
     *
     * @return the method's own
     */
    CompletableFuture<String> ready();

    /**
     * Passes through.
     *
     * @return the method's own
     */
    CompletableFuture<String> pending();
  }

  @BeforeEach
  void open() {
    loop = openLoop();
  }

  @AfterEach
  void close() {
    loop.close();
    runtime.close();
  }

  @Test
  @DisplayName("3. A stage demanded of an asynchronous method is the method's own")
  void passesThrough() throws Exception {
    assertThat(loop.call(async::pending)).isSameAs(library.pending);
  }

  @Test
  @DisplayName(
      "4. A blocking body runs off the loop, and completes on it where there is a way back")
  void offloads() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Thread thread = loop.call(Thread::currentThread);
    CompletableFuture<Thread> body =
        loop.call(() ->
            runtime.offload(() -> {
              release.await();
              return Thread.currentThread();
            }));
    CompletableFuture<Thread> resumed = body.thenApply(ran -> Thread.currentThread());
    release.countDown();

    Thread resumedOn = settled(resumed); // first: who waits for the body may run its dependents
    assertThat(settled(body)).isNotSameAs(thread);
    if (resumes()) {
      assertThat(isSameLoop(thread, resumedOn)).as("on %s", resumedOn).isTrue();
    }
  }

  @Test
  @DisplayName("5. A method called from the loop and then from a plain thread gives both their due")
  void verdictsAreNotKeptPerMethod() throws Exception {
    for (int round = 0; round < 3; round++) {
      assertRefused(() -> loop.call(sync::search));
      assertThat(sync.search()).isSameAs(Thread.currentThread());
    }
  }

  @Test
  @DisplayName("6. A virtual thread that the loop started may block")
  void virtualThreadsMayBlock() throws Exception {
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    loop.run(() -> Thread.ofVirtual().start(() -> ran.complete(sync.search())));

    assertThat(settled(ran).isVirtual()).isTrue();
  }

  @Test
  @DisplayName("7. A thread that the loop started is no loop")
  void loopsAreNotInherited() throws Exception {
    CompletableFuture<CallerContext> found = new CompletableFuture<>();
    loop.run(() -> Thread.ofPlatform().start(() -> found.complete(runtime.context())));

    assertThat(settled(found)).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName(
      "8. A plain value demanded on the loop is refused, naming thread, method and detector")
  void refuses() throws Exception {
    EventLoop here = (EventLoop) loop.call(runtime::context);
    CompletableFuture<String> thread = new CompletableFuture<>();

    assertThatThrownBy(() ->
            loop.call(() -> {
              thread.complete(Thread.currentThread().getName());
              return sync.pending();
            }))
        .isExactlyInstanceOf(BlockingCallRefusedException.class)
        .hasMessageContaining("Library.pending()")
        .hasMessageContaining("'" + thread.join() + "'")
        .hasMessageContaining(here.detector());
  }

  @Test
  @DisplayName("9. It is refused in the same way if the stage is complete")
  void refusesCompletedStages() {
    assertRefused(() -> loop.call(sync::ready));
    assertRefused(() -> loop.call(() -> runtime.await(library.ready())));
  }

  @Test
  @DisplayName("10. A facade made on a loop that has ended finds each caller's own")
  void loopsAreResolvedPerCall() throws Exception {
    Async made = loop.call(() -> runtime.facade(Async.class, library));
    loop.close();
    loop = openLoop();
    Thread thread = loop.call(Thread::currentThread);

    assertThat(settled(loop.call(made::search))).isNotSameAs(thread);
    assertThat(settled(made.search())).isNotSameAs(Thread.currentThread());
  }

  @Test
  @DisplayName("11. The application's own detector overrules, and applies beside the built-in ones")
  void detectorsAdd() throws Exception {
    Thread thread = loop.call(Thread::currentThread);
    Thread own = Thread.currentThread();
    EventLoop ours = new EventLoop("ours", null, "Ours", false);
    try (SmartRuntime beside =
            SmartRuntime.builder().detector(on -> on == own ? ours : null).build();
        SmartRuntime overruling =
            SmartRuntime.builder().detector(on -> on == thread ? new MayBlock() : null).build()) {
      assertThat(beside.context()).isEqualTo(ours);
      assertThat(loop.call(beside::context)).isInstanceOf(EventLoop.class).isNotEqualTo(ours);
      assertThat(loop.call(overruling::context)).isInstanceOf(MayBlock.class);
    }
  }

  private static void assertRefused(Caller.Action call) {
    assertThatThrownBy(call::run).isExactlyInstanceOf(BlockingCallRefusedException.class);
  }

  private static <T> T settled(CompletableFuture<T> future) throws Exception {
    return future.get(Caller.PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
  }
}
