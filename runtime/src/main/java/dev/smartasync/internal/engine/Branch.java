package dev.smartasync.internal.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A running body's place in its call tree, and what below it waits for a thread of its executor.
 *
 * <p>A body that is submitted while another runs on the same thread is below that one. Where some
 * body above it runs on the same executor, it is listed with the nearest such, its host, until
 * somebody starts it; where its host ends before that, with the next host. All branches of a tree
 * share the lock of the root. A branch holds nothing of its body once that has ended, and points
 * past those that had ended before it: an endless chain of bodies is no endless chain of branches.
 */
final class Branch extends ReentrantLock {

  private static final long serialVersionUID = 1L;

  private static final ThreadLocal<@Nullable Branch> CURRENT = new ThreadLocal<>();

  /** Keeps thread-locals out of every offload until the first body that needs them. */
  private static volatile boolean inUse;

  private final transient ReentrantLock tree;
  private final transient Executor executor;
  private transient @Nullable Branch above;
  private transient @Nullable Submission body;
  private transient @Nullable Set<Submission> unstarted;
  private transient @Nullable CompletableFuture<@Nullable Void> arrival;
  private transient @Nullable Thread loop;
  private transient boolean ended;

  private Branch(@Nullable Branch above, Executor executor, Submission body) {
    this.tree = above == null ? this : above.tree;
    this.executor = executor;
    this.above = above;
    this.body = body;
  }

  /** Returns the branch of the body that the current thread runs, or null. */
  static @Nullable Branch current() {
    return inUse ? CURRENT.get() : null;
  }

  /** Makes a body that starts on the current thread its current one. */
  static Branch enter(@Nullable Branch above, Executor executor, Submission body) {
    Branch branch = new Branch(above == null ? null : above.shortened(), executor, body);
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
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
    CompletableFuture<?> told = null;
    tree.lock();
    try {
      ended = true;
      body = null;
      above = running(above);
      Branch host = host(above, executor);
      if (unstarted != null && host != null) {
        told = host.list(unstarted);
      }
      unstarted = null;
    } finally {
      tree.unlock();
    }
    tell(told);
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
        told = host.list(Set.of(added));
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

  /** Returns a future that completes when there is something to {@link #poll}. */
  CompletableFuture<@Nullable Void> arrival() {
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

  private @Nullable CompletableFuture<?> list(Set<Submission> bodies) {
    if (unstarted == null) {
      unstarted = new LinkedHashSet<>();
    }
    unstarted.addAll(bodies);
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
    while (branch != null && branch.executor != executor) {
      branch = running(branch.above);
    }
    return branch;
  }

  private static @Nullable Branch running(@Nullable Branch from) {
    Branch branch = from;
    while (branch != null && branch.ended) {
      branch = branch.above;
    }
    return branch;
  }
}
