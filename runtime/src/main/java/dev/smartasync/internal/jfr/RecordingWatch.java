package dev.smartasync.internal.jfr;

import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Recorder;
import dev.smartasync.internal.engine.Recordings;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Switches the engines to recording where a flight recording has the events enabled, and back where
 * there is none any more. The event classes are not loaded before there is any recording.
 */
final class RecordingWatch {

  private static final Set<Engine> ENGINES = Collections.newSetFromMap(new WeakHashMap<>());

  /** Null while nobody records. */
  private static volatile @Nullable Recorder current;

  static {
    Recordings.lookBy(RecordingWatch::look);
  }

  private RecordingWatch() {}

  static synchronized void add(Engine engine) {
    ENGINES.add(engine);
    look();
    if (current != null) {
      engine.record(current);
    }
  }

  private static void look() {
    if (FlightRecorder.isInitialized() && FlightRecorderEvents.areEnabled() != (current != null)) {
      change();
    }
  }

  private static synchronized void change() {
    boolean wanted = FlightRecorderEvents.areEnabled();
    if (wanted != (current != null)) {
      current = wanted ? new FlightRecorderEvents() : null;
      ENGINES.forEach(engine -> engine.record(current));
    }
  }
}
