package dev.smartasync.internal.jfr;

import dev.smartasync.internal.engine.Engine;

/** Lets engines record their calls for as long as a flight recording wants them. */
public final class FlightRecordings {

  private static final boolean READABLE =
      ModuleLayer.boot()
          .findModule("jdk.jfr")
          .filter(FlightRecordings.class.getModule()::canRead)
          .isPresent();

  private FlightRecordings() {}

  /**
   * Watches out for recordings, if this virtual machine can make any; the engine is held weakly.
   */
  public static void watchFor(Engine engine) {
    if (READABLE) {
      RecordingWatch.add(engine);
    }
  }
}
