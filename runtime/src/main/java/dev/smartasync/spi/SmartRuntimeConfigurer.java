package dev.smartasync.spi;

import dev.smartasync.SmartRuntime;

/**
 * Configures {@link SmartRuntime#shared()}. Found by {@link java.util.ServiceLoader}; runs once, on
 * the thread that uses the shared runtime first and under no lock. Other threads that use it
 * meanwhile wait, so it must not wait for them, nor use the shared runtime itself. Several are
 * applied in the order in which they are found. One that throws makes that first use fail.
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
