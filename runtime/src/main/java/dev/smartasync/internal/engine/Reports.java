package dev.smartasync.internal.engine;

import dev.smartasync.internal.jfr.CallRecord;
import dev.smartasync.internal.jfr.FlightRecordings;
import dev.smartasync.spi.CallListener;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the listeners and the flight recordings; what a listener throws is logged and goes no
 * further.
 */
final class Reports implements BiConsumer<String, Throwable> {

  private final List<CallListener> listeners;

  Reports(List<CallListener> listeners) {
    this.listeners = listeners;
  }

  @Override
  public void accept(String what, Throwable failure) {
    failed(what, failure);
  }

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  void started(CallListener.Call call) {
    for (CallListener listener : listeners) {
      contain(() -> listener.started(call));
    }
  }

  void settled(
      CallListener.Call call, CallListener.Settlement settlement, @Nullable CallRecord recorded) {
    if (recorded != null) {
      recorded.settled(call, settlement);
    }
    for (CallListener listener : listeners) {
      contain(() -> listener.settled(call, settlement));
    }
  }

  /** Reports a failure that no caller will see: to the listeners, or to the log without one. */
  void failed(String what, Throwable failure) {
    if (listeners.isEmpty()) {
      log(what, failure);
    }
    for (CallListener listener : listeners) {
      contain(() -> listener.reported(what, failure));
    }
    contain(() -> FlightRecordings.reported(what, failure));
  }

  /** Logs what an extension, or a stage that is not ours, did wrong where no caller can see it. */
  static void log(String what, Throwable failure) {
    try {
      System.getLogger("dev.smartasync").log(System.Logger.Level.WARNING, what, failure);
    } catch (Throwable broken) {
      failure.addSuppressed(broken); // a logger that throws must not take the call with it
    }
  }

  private static void contain(Runnable notification) {
    try {
      notification.run();
    } catch (Throwable failure) {
      log("A call listener failed", failure);
    }
  }
}
