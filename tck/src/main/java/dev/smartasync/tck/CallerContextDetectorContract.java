package dev.smartasync.tck;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.spi.CallerContextDetector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a detector of event loops has to keep, shown on a loop that it recognises. */
@SuppressWarnings("NullAway.Init") // the loop is opened before each test
public abstract class CallerContextDetectorContract {

  private Caller loop;

  /** For subclasses. */
  protected CallerContextDetectorContract() {}

  /**
   * Returns the detector.
   *
   * @return the detector
   */
  protected abstract CallerContextDetector detector();

  /**
   * Opens an event loop that the detector recognises.
   *
   * @return the loop, to be closed
   */
  protected abstract Caller openLoop();

  /**
   * Returns whether the detector offers a way back onto its loops.
   *
   * @return true unless overridden
   */
  protected boolean resumes() {
    return true;
  }

  /**
   * Returns whether a task that the way back ran is on the loop that it leads back onto.
   *
   * @param loop the loop's thread
   * @param resumed the thread that ran the task
   * @return whether they are the same, unless overridden: a loop may have more than one thread
   */
  protected boolean isSameLoop(Thread loop, Thread resumed) {
    return loop == resumed;
  }

  /**
   * Opens an event loop that the detector recognises and that runs on the given thread until it is
   * closed.
   *
   * @param thread runs tasks on the thread; it runs nothing else while the loop is open
   * @return the loop, or null where such loops have threads of their own, which run nothing else
   */
  protected @Nullable Caller openLoopOn(Executor thread) {
    return null;
  }

  @BeforeEach
  void open() {
    loop = openLoop();
  }

  @AfterEach
  void close() throws Exception {
    loop.close();
  }

  @Test
  void namesTheLoopAndItself() throws Exception {
    loop.run(() -> {
      EventLoop found = (EventLoop) requireNonNull(detect());
      assertThat(found.name()).isEqualTo(Thread.currentThread().getName());
      assertThat(found.detector()).isNotBlank();
    });
  }

  @Test
  void isAskedAgainAtEachCall() throws Exception {
    assertThat(onLoop()).isInstanceOf(EventLoop.class);
    assertThat(detect()).isNotInstanceOf(EventLoop.class);
    assertThat(onLoop()).isInstanceOf(EventLoop.class);
  }

  @Test
  void forgetsThatAThreadRanALoop() throws Exception {
    try (Caller thread = CallerKind.PLATFORM_THREAD.open()) {
      for (int round = 0; round < 2; round++) {
        assertThat(on(thread)).isNotInstanceOf(EventLoop.class);
        try (Caller borrowing = openLoopOn(thread)) {
          assumeTrue(borrowing != null, "loops have threads of their own");
          assertThat(on(borrowing)).isInstanceOf(EventLoop.class);
        }
        assertThat(on(thread)).isNotInstanceOf(EventLoop.class);
      }
    }
  }

  @Test
  void leadsBackOntoTheSameLoop() throws Exception {
    Executor resume = onLoop().resume();
    if (!resumes()) {
      assertThat(resume).isNull();
      return;
    }
    CompletableFuture<Thread> resumed = new CompletableFuture<>();
    requireNonNull(resume, "resume").execute(() -> resumed.complete(Thread.currentThread()));

    Thread found = resumed.get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(isSameLoop(loop.call(Thread::currentThread), found)).as("on %s", found).isTrue();
  }

  @Test
  void doesNotTakeAThreadThatALoopStartedForALoop() throws Exception {
    CompletableFuture<@Nullable CallerContext> found = new CompletableFuture<>();
    loop.run(() -> Thread.ofPlatform().start(() -> found.complete(detect())));

    assertThat(found.get(Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .isNotInstanceOf(EventLoop.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = CallerKind.class,
      names = {"PLATFORM_THREAD", "VIRTUAL_THREAD"})
  void lets(CallerKind mayBlock) throws Exception {
    try (Caller caller = mayBlock.open()) {
      assertThat(caller.<@Nullable CallerContext>call(this::detect))
          .isNotInstanceOf(EventLoop.class);
    }
  }

  private EventLoop onLoop() throws Exception {
    CallerContext found = on(loop);
    assertThat(found).isInstanceOf(EventLoop.class);
    return (EventLoop) requireNonNull(found);
  }

  private @Nullable CallerContext on(Caller caller) throws Exception {
    return caller.<@Nullable CallerContext>call(this::detect);
  }

  private @Nullable CallerContext detect() {
    return detector().detect(Thread.currentThread());
  }
}
