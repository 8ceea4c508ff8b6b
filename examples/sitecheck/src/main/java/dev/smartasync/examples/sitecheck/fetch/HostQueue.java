package dev.smartasync.examples.sitecheck.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The requests that wait for one host. Nothing here blocks; a turn is a future. */
final class HostQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<CompletableFuture<Turn>> waiting = new ArrayDeque<>();
  private final int atOnce;
  private final long pauseNanos;
  private int running;
  private long nextStart = System.nanoTime();
  private boolean waking;

  HostQueue(int atOnce, Duration pause) {
    this.atOnce = atOnce;
    this.pauseNanos = pause.toNanos();
  }

  CompletableFuture<Turn> join() {
    CompletableFuture<Turn> turn = new CompletableFuture<>();
    locked(() -> waiting.add(turn));
    advance();
    return turn;
  }

  /** Hands out the turns that are due. Futures complete outside the lock: they run others' code. */
  private void advance() {
    for (var turn = nextDue(); turn != null; turn = nextDue()) {
      AtomicBoolean ended = new AtomicBoolean();
      boolean taken =
          turn.complete(() -> {
            if (ended.compareAndSet(false, true)) {
              end();
            }
          });
      if (!taken) {
        locked(() -> running--);
      }
    }
  }

  private void end() {
    locked(() -> running--);
    advance();
  }

  private @Nullable CompletableFuture<Turn> nextDue() {
    lock.lock();
    try {
      waiting.removeIf(CompletableFuture::isDone);
      if (running >= atOnce || waiting.isEmpty() || waking) {
        return null;
      }
      long now = System.nanoTime();
      long early = nextStart - now;
      if (early > 0) {
        waking = true;
        CompletableFuture.delayedExecutor(early, TimeUnit.NANOSECONDS).execute(this::wake);
        return null;
      }
      nextStart = now + pauseNanos;
      running++;
      return waiting.poll();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    locked(() -> waking = false);
    advance();
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }
}
