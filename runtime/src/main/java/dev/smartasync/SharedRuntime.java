package dev.smartasync;

import dev.smartasync.internal.engine.Services;
import dev.smartasync.internal.executor.Threads;
import dev.smartasync.spi.SmartRuntimeConfigurer;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Builds the shared runtime at first use. One thread builds it, and no lock is held while
 * configurers run; others wait until it is there. A use that fails is tried again by the next one.
 */
final class SharedRuntime {

  /** To be had by one thread at a time; not a lock, which would be held by it. */
  private static final Semaphore BUILDING = new Semaphore(1);

  private static volatile @Nullable Thread building;

  private static volatile @Nullable SmartRuntime instance;

  private SharedRuntime() {}

  static SmartRuntime get() {
    SmartRuntime built = instance;
    return built == null ? build() : built;
  }

  private static SmartRuntime build() {
    Thread current = Thread.currentThread();
    if (current.equals(building)) {
      throw new IllegalStateException(
          "SmartRuntime.shared() was called by a SmartRuntimeConfigurer while it configures that"
              + " very runtime. A configurer only sets up the builder it is given. Make the call"
              + " later, when the runtime is there.");
    }
    if (!BUILDING.tryAcquire()) {
      Threads.block(new Turn());
    }
    building = current;
    try {
      SmartRuntime built = instance;
      if (built == null) {
        built = configured();
        instance = built;
      }
      return built;
    } finally {
      building = null;
      BUILDING.release();
    }
  }

  /**
   * Waits for one's turn: while others wait, a configurer may wait for the pool that they are of.
   */
  private static final class Turn implements ForkJoinPool.ManagedBlocker {

    private boolean had;

    @Override
    public boolean isReleasable() {
      had = had || BUILDING.tryAcquire();
      return had;
    }

    @Override
    public boolean block() {
      if (!had) {
        BUILDING.acquireUninterruptibly();
        had = true;
      }
      return true;
    }
  }

  private static SmartRuntime configured() {
    SmartRuntime.Builder builder = SmartRuntime.builder();
    for (SmartRuntimeConfigurer configurer : Services.of(SmartRuntimeConfigurer.class)) {
      configurer.configure(builder);
    }
    return builder.build(false);
  }
}
