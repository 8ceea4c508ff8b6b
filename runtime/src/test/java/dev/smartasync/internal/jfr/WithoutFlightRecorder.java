package dev.smartasync.internal.jfr;

import dev.smartasync.SmartRuntime;

/** Runs where the module {@code jdk.jfr} is absent. */
final class WithoutFlightRecorder {

  private WithoutFlightRecorder() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) {
    if (ModuleLayer.boot().findModule("jdk.jfr").isPresent()) {
      throw new AssertionError("Flight Recorder is there");
    }
    String value = SmartRuntime.shared().offload(() -> "value").join();
    System.out.println(value + " without Flight Recorder");
  }
}
