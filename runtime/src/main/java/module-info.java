/**
 * The SmartAsync runtime. It requires nothing; each framework it knows wakes up only where it is
 * there.
 */
@SuppressWarnings("requires-automatic")
module dev.smartasync {
  requires static org.jspecify;

  exports dev.smartasync;
  exports dev.smartasync.generated;
  exports dev.smartasync.spi;

  uses dev.smartasync.spi.CallerContextDetector;
  uses dev.smartasync.spi.ContextPropagator;
  uses dev.smartasync.spi.SmartRuntimeConfigurer;
}
