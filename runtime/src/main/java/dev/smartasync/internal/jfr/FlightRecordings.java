package dev.smartasync.internal.jfr;

import java.util.Optional;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * What flight recordings get to see. Nothing is registered with Flight Recorder before it is in
 * use: to load an event class takes longer than all that an application needs of this library.
 */
public final class FlightRecordings {

  private static final boolean READABLE = isReadable();

  private FlightRecordings() {}

  /** Returns whether a recording wants calls. */
  public static boolean wantCalls() {
    return isInUse() && CallEvent.isWanted();
  }

  /** Returns the record of a call that starts now, or null where no recording wants it. */
  public static @Nullable CallRecord start() {
    return wantCalls() ? CallEvent.begun() : null;
  }

  /** Records a failure that no caller sees, where a recording wants it. */
  public static void reported(String what, Throwable failure) {
    if (isInUse()) {
      FailureEvent.record(what, failure);
    }
  }

  private static boolean isInUse() {
    return READABLE && FlightRecorder.isInitialized();
  }

  private static boolean isReadable() {
    Optional<Module> recorder = ModuleLayer.boot().findModule("jdk.jfr");
    return recorder.isPresent() && FlightRecordings.class.getModule().canRead(recorder.get());
  }
}
