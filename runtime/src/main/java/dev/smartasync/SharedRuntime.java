package dev.smartasync;

import dev.smartasync.spi.SmartRuntimeConfigurer;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Builds the shared runtime at first use. One thread builds it, and no lock is held while
 * configurers run; others wait until it is there. A use that fails is tried again by the next one.
 */
final class SharedRuntime {

  private static final AtomicReference<@Nullable Build> RUNNING = new AtomicReference<>();

  private static volatile @Nullable SmartRuntime instance;

  private SharedRuntime() {}

  private record Build(Thread thread, CompletableFuture<@Nullable Void> end) {}

  static SmartRuntime get() {
    SmartRuntime built = instance;
    return built == null ? build() : built;
  }

  private static SmartRuntime build() {
    Build own = new Build(Thread.currentThread(), new CompletableFuture<>());
    for (Build running; (running = RUNNING.compareAndExchange(null, own)) != null; ) {
      if (running.thread.equals(own.thread)) {
        throw new IllegalStateException(
            "SmartRuntime.shared() was called by a SmartRuntimeConfigurer while it configures that"
                + " very runtime. A configurer only sets up the builder it is given. Make the call"
                + " later, when the runtime is there.");
      }
      running.end.join();
    }
    try {
      SmartRuntime built = instance;
      if (built == null) {
        built = configured();
        instance = built;
      }
      return built;
    } finally {
      RUNNING.set(null);
      own.end.complete(null);
    }
  }

  private static SmartRuntime configured() {
    SmartRuntime.Builder builder = SmartRuntime.builder();
    for (SmartRuntimeConfigurer configurer : ServiceLoader.load(SmartRuntimeConfigurer.class)) {
      configurer.configure(builder);
    }
    return builder.build(false);
  }
}
