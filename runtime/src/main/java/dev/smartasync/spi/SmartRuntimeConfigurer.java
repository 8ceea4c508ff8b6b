package dev.smartasync.spi;

import dev.smartasync.SmartRuntime;

/**
 * Configures {@link SmartRuntime#shared()}. Found by {@link java.util.ServiceLoader}; runs once,
 * when the shared runtime is first used. Several are applied in the order in which they are found.
 * One that throws makes that first use fail.
 */
@FunctionalInterface
public interface SmartRuntimeConfigurer {

  /**
   * Adds the application's settings.
   *
   * @param builder the builder of the shared runtime
   */
  void configure(SmartRuntime.Builder builder);
}
