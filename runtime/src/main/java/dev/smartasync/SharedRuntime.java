package dev.smartasync;

import dev.smartasync.spi.SmartRuntimeConfigurer;
import java.util.ServiceLoader;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Builds the shared runtime at first use; a use that fails is tried again by the next one. */
final class SharedRuntime {

  private static final ReentrantLock LOCK = new ReentrantLock();

  private static volatile @Nullable SmartRuntime instance;

  private SharedRuntime() {}

  static SmartRuntime get() {
    SmartRuntime built = instance;
    return built == null ? build() : built;
  }

  private static SmartRuntime build() {
    if (LOCK.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "SmartRuntime.shared() was called by a SmartRuntimeConfigurer while it configures that"
              + " very runtime. A configurer only sets up the builder it is given. Make the call"
              + " later, when the runtime is there.");
    }
    LOCK.lock();
    try {
      SmartRuntime built = instance;
      if (built == null) {
        SmartRuntime.Builder builder = SmartRuntime.builder();
        ServiceLoader.load(SmartRuntimeConfigurer.class)
            .forEach(configurer -> configurer.configure(builder));
        built = builder.build(false);
        instance = built;
      }
      return built;
    } finally {
      LOCK.unlock();
    }
  }
}
