package dev.smartasync.internal.jfr;

import dev.smartasync.internal.engine.Recorder;

/** Commits events. */
final class FlightRecorderEvents implements Recorder {

  @Override
  public Entry start() {
    CallEvent event = new CallEvent();
    event.begin();
    return event;
  }

  @Override
  public void reported(String what, Throwable failure) {
    FailureEvent event = new FailureEvent();
    if (event.shouldCommit()) {
      event.what = what;
      event.failure = failure.getClass();
      event.message = failure.getMessage();
      event.commit();
    }
  }
}
