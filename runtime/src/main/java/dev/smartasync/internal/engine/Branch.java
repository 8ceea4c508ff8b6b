package dev.smartasync.internal.engine;

import dev.smartasync.internal.OneWaySwitch;
import dev.smartasync.internal.detect.Stacks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A running body's place in its call tree, and what below it waits for a thread of its executor.
 *
 * <p>A body that is submitted while another runs on the same thread is below that one. Where some
 * body above it runs on the same executor, it is listed with the nearest such, its host, or with
 * what runs on top of that on the host's thread, until somebody starts it; where that ends before,
 * with the next. All branches of a tree share the lock of the root. A branch holds nothing of its
 * body once that has ended, and points past those that had ended before it: an endless chain of
 * bodies is no endless chain of branches.
 *
 * <p>A tree also has a thread at its root, to which bodies can be bound ({@link
 * dev.smartasync.SmartAsync#CALLER}): that of the first call in it on a thread that may block.
 * Where that thread runs a body already, the body's branch is the root; else the call opens one,
 * which ends with the call, or with its future. Until the first operation is bound to its caller no
 * call opens a tree, so that nobody else pays for it.
 */
final class Branch extends ReentrantLock {

  private static final long serialVersionUID = 1L;

  private static final ThreadLocal<@Nullable Branch> CURRENT = new ThreadLocal<>();

  /** Keeps thread-locals out of every offload until the first body that needs them. */
  private static volatile boolean inUse;

  /** Whether operations are bound to their callers, so that calls open trees. */
  private static final OneWaySwitch CALLERS_BOUND = OneWaySwitch.off();

  /** Stands for what is above a body that started before that, which nobody knows. */
  private static final class Unknown {
    static final Branch BRANCH = new Branch(null, task -> {}, null);

    private Unknown() {}
  }

  private final transient Branch tree;
  private final transient Executor executor;
  private transient @Nullable CallerThread caller;

  /** Of a tree: whether it has, or had, a thread at its root. */
  private transient boolean rooted;

  private transient @Nullable Branch above;
  private transient @Nullable Submission body;
  private transient @Nullable Set<Submission> unstarted;
  private transient @Nullable CompletableFuture<@Nullable Void> arrival;
  private transient @Nullable Pause pause; // of this branch's thread alone, until the branch ends
  private transient @Nullable Thread loop;
  private transient boolean ended;

  /**
   * @param from where the body was submitted, or null; the branch is of the same tree, though
   *     nothing above it may still run
   */
  private Branch(@Nullable Branch from, Executor executor, @Nullable Submission body) {
    this.tree = from == null ? this : from.tree;
    this.executor = executor;
    this.above = from == null ? null : from.shortened();
    this.body = body;
  }

  /** Returns the branch of the body that the current thread runs, or null. */
  static @Nullable Branch current() {
    return inUse ? CURRENT.get() : null;
  }

  /** From now on calls open trees. */
  static void bindCallers() {
    if (!CALLERS_BOUND.isOn()) {
      inUse = true;
      if (CURRENT.get() == null && Stacks.hold(OffloadedBody.class.getName())) {
        // The body that runs here was started too early to know its caller.
        CURRENT.set(Unknown.BRANCH);
      }
    }
    // Whoever finds it on may be ahead of the threads that do not see it yet.
    CALLERS_BOUND.turnOn();
  }

  static boolean areCallersBound() {
    return CALLERS_BOUND.isOn();
  }

  /**
   * Makes the current thread the root of a tree, for a call that begins here, where it is in none.
   *
   * @return the branch to {@link #close} when the call has returned, or null for none
   */
  static @Nullable Branch open() {
    if (!CALLERS_BOUND.isOn()) {
      return null;
    }
    Branch current = CURRENT.get();
    if (current != null) {
      current.becomeRoot();
      return null;
    }
    CallerThread caller = new CallerThread();
    Branch root = new Branch(null, caller, null);
    root.caller = caller;
    root.rooted = true;
    CURRENT.set(root);
    return root;
  }

  /** Ends what {@link #open} began, for the current thread; the tree goes on until it ends. */
  static void close(@Nullable Branch opened) {
    if (opened != null) {
      CURRENT.remove();
    }
  }

  /** Returns the tree that the current call has opened, or null. */
  static @Nullable Branch opened() {
    Branch current = CALLERS_BOUND.isOn() ? CURRENT.get() : null;
    return current != null && current.body == null && current.caller != null ? current : null;
  }

  /** Returns whether the current thread runs what this branch is of, and so may serve it. */
  boolean isOfThisThread() {
    Submission running = body;
    CallerThread root = caller;
    return running != null
        ? running.runsOn(Thread.currentThread())
        : !ended && root != null && root.isCurrent();
  }

  /** Returns the thread at the root of the current tree; null where there is none. */
  static @Nullable CallerThread root() {
    Branch current = current();
    return current == null ? null : current.rootOf();
  }

  /** Returns what is above a body that was submitted before calls opened trees; null until then. */
  static @Nullable Branch unknown() {
    return CALLERS_BOUND.isOn() ? Unknown.BRANCH : null;
  }

  /** The current thread ends a body that started before calls opened trees. */
  static void forgetUnknown() {
    if (CALLERS_BOUND.isOn() && isUnknown()) {
      CURRENT.remove();
    }
  }

  /** Returns why the current tree has no thread at its root, and what to do about it. */
  static String whyNoRoot() {
    Branch current = current();
    if (current == null || !current.tree.rooted) {
      return isUnknown()
          ? "nobody knows that thread: the tree began before the first such operation was there."
              + " Create its facade before the call, at start-up"
          : "there is none: this is no call through a facade, call or callAsync on a thread that"
              + " may block, and no part of one that SmartAsync knows. Make it inside such a call"
              + " or from a callback of a future of SmartAsync's";
    }
    return "that has its result or has returned, and waits no more. Let its result depend on this"
        + " call";
  }

  @SuppressWarnings("ReferenceEquality") // there is one
  private static boolean isUnknown() {
    Branch current = current();
    return current != null && current.tree == Unknown.BRANCH;
  }

  /**
   * Goes on with a tree, on whatever thread: what the task calls is of that tree. The thread does
   * not become one that serves it.
   */
  @SuppressWarnings("ReferenceEquality") // a tree is its root
  static void within(@Nullable Branch branch, Runnable task) {
    Branch before = CALLERS_BOUND.isOn() ? CURRENT.get() : null;
    if (branch == null || !CALLERS_BOUND.isOn() || (before != null && before.tree == branch.tree)) {
      task.run();
      return;
    }
    CURRENT.set(branch);
    try {
      task.run();
    } finally {
      restore(before);
    }
  }

  private void becomeRoot() {
    tree.lock();
    try {
      if (tree != Unknown.BRANCH && !tree.rooted) {
        tree.rooted = true;
        caller = new CallerThread();
      }
    } finally {
      tree.unlock();
    }
  }

  private @Nullable CallerThread rootOf() {
    tree.lock();
    try {
      for (Branch branch = running(this); branch != null; branch = running(branch.above)) {
        if (branch.caller != null) {
          return branch.caller;
        }
      }
      return null;
    } finally {
      tree.unlock();
    }
  }

  private static void restore(@Nullable Branch before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /** Makes a body that starts on the current thread its current one. */
  static Branch enter(@Nullable Branch above, Executor executor, Submission body) {
    Branch branch = new Branch(above, executor, body);
    inUse = true;
    CURRENT.set(branch);
    return branch;
  }

  /** Returns this branch, or the nearest above that has not ended, with those between left out. */
  private @Nullable Branch shortened() {
    tree.lock();
    try {
      Branch nearest = running(this);
      if (nearest != null) {
        nearest.above = running(nearest.above);
      }
      return nearest;
    } finally {
      tree.unlock();
    }
  }

  /** Ends what {@link #enter} began, and puts back what was current before. */
  void leave(@Nullable Branch before) {
    restore(before);
    end();
  }

  /** Ends this branch: the next host above takes over what it has not started. */
  void end() {
    List<CompletableFuture<?>> told = new ArrayList<>();
    List<Submission> lost = new ArrayList<>();
    tree.lock();
    try {
      ended = true;
      body = null;
      pause = null;
      above = running(above);
      if (unstarted != null) {
        unstarted.forEach(each -> handOn(each, told, lost));
      }
      unstarted = null;
    } finally {
      tree.unlock();
    }
    told.forEach(Branch::tell);
    lost.forEach(Branch::drop);
  }

  /** What is bound to a caller that starts nothing any more is lost: no queue has it either. */
  private static void handOn(
      Submission each, List<CompletableFuture<?>> told, List<Submission> lost) {
    Branch host = host(each.above(), each.executor);
    CompletableFuture<?> waiting = host == null ? null : host.list(each);
    if (waiting != null) {
      told.add(waiting);
    } else if (host == null && each.executor instanceof CallerThread) {
      lost.add(each);
    }
  }

  private static void drop(Submission unstarted) {
    unstarted.drop(callerIsGone(unstarted.executor));
  }

  private static RejectedExecutionException callerIsGone(Executor caller) {
    return new RejectedExecutionException(
        "the caller on "
            + caller
            + " has its result or has returned, and waits no more. Let its result depend on this"
            + " call, or name another executor.");
  }

  /** Returns whether a body below this one would have a host. */
  boolean hasHost(Executor on) {
    tree.lock();
    try {
      return host(this, on) != null;
    } finally {
      tree.unlock();
    }
  }

  /** Lists a body below this one with its host; without effect where that has ended. */
  void add(Submission added, Executor on) {
    CompletableFuture<?> told = null;
    tree.lock();
    try {
      Branch host = host(this, on);
      if (host != null) {
        told = host.list(added);
      } else if (on instanceof CallerThread) {
        throw callerIsGone(on);
      }
    } finally {
      tree.unlock();
    }
    tell(told);
  }

  /** Takes a body below this one out of its host's list. */
  void remove(Submission removed, Executor on) {
    tree.lock();
    try {
      Branch host = host(this, on);
      if (host != null && host.unstarted != null) {
        host.unstarted.remove(removed);
      }
    } finally {
      tree.unlock();
    }
  }

  /** Takes the oldest unstarted body that this one is the host of; null where there is none. */
  @Nullable Submission poll() {
    tree.lock();
    try {
      if (unstarted == null || unstarted.isEmpty()) {
        return null;
      }
      Submission oldest = unstarted.iterator().next();
      unstarted.remove(oldest);
      return oldest;
    } finally {
      tree.unlock();
    }
  }

  /** Returns whether there is something to {@link #poll}. */
  boolean hasUnstarted() {
    tree.lock();
    try {
      return unstarted != null && !unstarted.isEmpty();
    } finally {
      tree.unlock();
    }
  }

  /** What the branch's thread has waited for last. */
  private record Pause(
      CompletableFuture<?> awaited,
      CompletableFuture<?> arrival,
      CompletableFuture<Object> either) {}

  /**
   * Returns a future that completes when there is something to {@link #poll}, or when the given one
   * does. A body that asks again and again gets the same one: else what it waits for would gather
   * callbacks, and the branch would keep what it no longer waits for.
   */
  @SuppressWarnings("ReferenceEquality") // the very futures
  CompletableFuture<?> arrivalOr(CompletableFuture<?> awaited) {
    Pause last = pause;
    if (last != null && !last.either.isDone()) {
      if (last.awaited == awaited) {
        return last.either;
      }
      forget(last);
    }
    CompletableFuture<?> next = arrival();
    Pause made = new Pause(awaited, next, CompletableFuture.anyOf(awaited, next));
    pause = made;
    return made.either;
  }

  @SuppressWarnings("ReferenceEquality") // the very future
  private void forget(Pause last) {
    tree.lock();
    try {
      if (arrival == last.arrival) {
        arrival = null;
      }
    } finally {
      tree.unlock();
    }
    last.either.complete(last); // a dead callback, which goes when the future clears up
  }

  private CompletableFuture<@Nullable Void> arrival() {
    tree.lock();
    try {
      if (unstarted != null && !unstarted.isEmpty()) {
        return CompletableFuture.completedFuture(null);
      }
      if (arrival == null) {
        arrival = new CompletableFuture<>();
      }
      return arrival;
    } finally {
      tree.unlock();
    }
  }

  /** Unparks the thread whenever there is something to {@link #poll}. */
  void wake(Thread thread) {
    tree.lock();
    try {
      loop = thread;
    } finally {
      tree.unlock();
    }
  }

  /** Returns the bodies on the current thread, this and those above, that a cancel interrupted. */
  List<Submission> interrupted() {
    Thread current = Thread.currentThread();
    List<Submission> interrupted = new ArrayList<>();
    tree.lock();
    try {
      for (Branch branch = this; branch != null; branch = branch.above) {
        Submission running = branch.body;
        if (running != null && running.runsOn(current) && running.isInterrupted()) {
          interrupted.add(running);
        }
      }
    } finally {
      tree.unlock();
    }
    return interrupted;
  }

  /**
   * Has the bodies on the current thread see a cancel's interrupt that came while another ran on
   * top of them, which may have taken it for its own.
   *
   * @param before how many were interrupted before that
   */
  void interruptAgain(int before) {
    List<Submission> interrupted = interrupted();
    if (interrupted.size() > before) {
      interrupted.forEach(Submission::interruptAgain);
    }
  }

  /** Returns the body while it runs, or null. */
  @Nullable Submission body() {
    return body;
  }

  /** Returns whether this branch is the given one or below it. */
  boolean isWithin(Branch other) {
    tree.lock();
    try {
      for (Branch branch = this; branch != null; branch = branch.above) {
        if (branch == other) {
          return true;
        }
      }
      return false;
    } finally {
      tree.unlock();
    }
  }

  private @Nullable CompletableFuture<?> list(Submission added) {
    if (unstarted == null) {
      unstarted = new LinkedHashSet<>();
    }
    unstarted.add(added);
    LockSupport.unpark(loop);
    CompletableFuture<?> told = arrival;
    arrival = null;
    return told;
  }

  private static void tell(@Nullable CompletableFuture<?> told) {
    if (told != null) {
      told.complete(null); // outside the lock: it wakes a waiting thread
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very executor
  private static @Nullable Branch host(@Nullable Branch from, Executor executor) {
    Branch branch = running(from);
    while (branch != null && branch.executor != executor && branch.caller != executor) {
      branch = running(branch.above);
    }
    return branch == null ? null : onTopOf(branch, from);
  }

  /**
   * Returns the branch between the two, from below, whose body is the last to run on the host's
   * thread: only that one's wait can start anything there.
   */
  @SuppressWarnings("ReferenceEquality") // the very branch
  private static Branch onTopOf(Branch host, @Nullable Branch from) {
    Thread thread = host.thread();
    if (thread != null) {
      for (Branch branch = running(from);
          branch != null && branch != host;
          branch = running(branch.above)) {
        if (branch.body != null && branch.body.runsOn(thread)) {
          return branch;
        }
      }
    }
    return host;
  }

  private @Nullable Thread thread() {
    Submission running = body;
    CallerThread root = caller;
    return running != null ? running.worker() : root == null ? null : root.thread();
  }

  private static @Nullable Branch running(@Nullable Branch from) {
    Branch branch = from;
    while (branch != null && branch.ended) {
      branch = branch.above;
    }
    return branch;
  }
}
