package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.StackTraces;
import dev.smartasync.internal.OwnMembers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps loops from waiting for a future that is not there. A future and all its dependents share
 * one guard; each call has one, so it holds only what most need.
 */
public class Guard {

  private static final VarHandle UNSTARTED =
      OwnMembers.field(MethodHandles.lookup(), "unstarted", Submission.class);

  private final Engine engine;
  private final OperationSpec operation;
  private final @Nullable Thread loop;

  /** The body that yields the future, until it starts. */
  private volatile @Nullable Submission unstarted;

  private Guard(Engine engine, OperationSpec operation, @Nullable Thread loop) {
    this.engine = engine;
    this.operation = operation;
    this.loop = loop;
  }

  /** The guard of a call that opened a tree, which its thread serves while it waits. */
  private static final class Rooted extends Guard {
    private final Branch tree;

    Rooted(Engine engine, OperationSpec operation, @Nullable Thread loop, Branch tree) {
      super(engine, operation, loop);
      this.tree = tree;
    }

    @Override
    Branch tree() {
      return tree;
    }
  }

  /** The guard of a future that follows one of another guard. */
  private static final class Following extends Guard {
    private final Guard followed;

    Following(Engine engine, OperationSpec operation, Guard followed) {
      super(engine, operation, followed.loop);
      this.followed = followed;
    }

    @Override
    Guard followed() {
      return followed;
    }
  }

  /**
   * Returns the guard of a new call's future.
   *
   * @param loop the thread of the loop on which the future completes, or null
   */
  static Guard of(Engine engine, OperationSpec operation, @Nullable Thread loop) {
    Branch opened = Branch.opened();
    return opened == null
        ? new Guard(engine, operation, loop)
        : new Rooted(engine, operation, loop, opened);
  }

  /** The tree that the call opened, if its thread serves that whenever it waits for the future. */
  @Nullable Branch tree() {
    return null;
  }

  /** The guard of the future that this one's future follows, or this. */
  Guard followed() {
    return this;
  }

  /** Refuses to wait for the future where the current thread must not. */
  public void check(CompletableFuture<?> future, String method) {
    if (future.isDone()) {
      return;
    }
    Nesting.catchUp();
    boolean onItsThread = Thread.currentThread() == loop; // which may be a loop, and re-entrant
    if (future.isDone() || (!onItsThread && engine.detection().mayBlock())) {
      return;
    }
    if (engine.detection().current() instanceof CallerContext.EventLoop on) {
      if (onItsThread) {
        throw Refusals.onItsOwnLoop(operation, method, on);
      }
      if (!on.reentrant()) {
        engine.refusals().waiting(operation, method, on);
      }
    }
  }

  /** Returns the guard of a future that follows the stage: what the stage needs, it needs. */
  Guard following(Object stage) {
    Guard other = Futures.guard(stage);
    return other == null || (other.loop == null && other.followed().unstarted == null)
        ? this
        : new Following(engine, operation, other.followed());
  }

  /** Returns the branch whose bodies the current thread runs while it waits, or null. */
  static @Nullable Branch served(@Nullable Guard guard) {
    Branch opened = guard == null ? null : guard.followed().tree();
    Branch branch = opened != null && opened.isOfThisThread() ? opened : Branch.current();
    return branch != null && branch.isOfThisThread() ? branch : null;
  }

  /** Returns whether the current thread may block. */
  boolean mayBlock() {
    return engine.detection().mayBlock();
  }

  /**
   * Says which body yields the future, or, with null, that it has started. Who waits may learn of
   * it late: then it starts nothing, or a body that starts once.
   */
  void yieldedBy(@Nullable Submission body) {
    UNSTARTED.setRelease(this, body);
  }

  /** Returns the body that yields the future if it has not started its own virtual thread yet. */
  @Nullable Submission unstartedOnItsOwnThread() {
    Submission body = followed().unstarted;
    return body != null && body.hasItsOwnThread() && mayBlock() ? body : null;
  }

  /** Waits with {@link Helping} for so long at most, and returns what is left of it. */
  public long help(CompletableFuture<?> future, long nanos) throws InterruptedException {
    if (future.isDone()) {
      return nanos;
    }
    long start = System.nanoTime();
    Helping.await(future, this, nanos);
    return nanos <= 0 ? nanos : nanos - (System.nanoTime() - start);
  }

  /** Waits with {@link Helping}, whatever interrupts there are. */
  public void help(CompletableFuture<?> future) {
    if (future.isDone()) {
      return;
    }
    boolean interrupted = false;
    while (true) {
      try {
        Helping.await(future, this, Helping.FOREVER);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  Engine engine() {
    return engine;
  }

  /** Returns where failures are reported that no caller sees. */
  Reports reports() {
    return engine.reports();
  }

  /** Returns the operation the future belongs to. */
  public OperationSpec operation() {
    return operation;
  }

  /** Waits for the future and returns its value; a failure is thrown unwrapped. */
  public <T extends @Nullable Object> T await(CompletableFuture<T> future) {
    if (!future.isDone()) {
      check(future, "await");
    }
    StackTraces traces = engine.settings().stackTraces();
    return Awaiting.value(future, future, operation, List.of(), Deadline.current(), traces);
  }
}
