package dev.smartasync.internal.jfr;

import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Recorder;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Switches the engines to recording when a flight recording starts that has the events enabled, and
 * back when there is none any more. The event classes are not loaded before that.
 */
final class RecordingWatch implements FlightRecorderListener {

  private static final Set<Engine> ENGINES = Collections.newSetFromMap(new WeakHashMap<>());

  /** Null while nobody records. */
  private static @Nullable Recorder current;

  static {
    FlightRecorder.addListener(new RecordingWatch());
    if (FlightRecorder.isInitialized()) {
      look();
    }
  }

  static synchronized void add(Engine engine) {
    ENGINES.add(engine);
    if (current != null) {
      engine.record(current);
    }
  }

  @Override
  public void recordingStateChanged(Recording recording) {
    look();
  }

  private static synchronized void look() {
    boolean wanted = isEnabled(CallEvent.class) || isEnabled(FailureEvent.class);
    if (wanted != (current != null)) {
      current = wanted ? new FlightRecorderEvents() : null;
      ENGINES.forEach(engine -> engine.record(current));
    }
  }

  private static boolean isEnabled(Class<? extends Event> event) {
    return EventType.getEventType(event).isEnabled();
  }
}
