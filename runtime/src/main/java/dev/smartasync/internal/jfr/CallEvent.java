package dev.smartasync.internal.jfr;

import dev.smartasync.CallerContext;
import dev.smartasync.spi.CallListener;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A call, from its start until it settled. */
@Name("dev.smartasync.Call")
@Label("Call")
@Category("SmartAsync")
@Description(
    "A call that crossed between blocking and asynchronous code, from its start until it settled;"
        + " the event's own thread and stack trace are those of who settled it")
@Threshold("10 ms")
final class CallEvent extends Event implements CallRecord {

  private static final CallEvent PROBE = new CallEvent();

  @Label("Operation")
  String operation = "";

  @Label("Crossing")
  @Description("How the call got from its caller to the body")
  String crossing = "";

  @Label("Outcome")
  String outcome = "";

  @Label("Detector")
  @Description("What found the caller on an event loop; none where it may block")
  @Nullable String detector;

  @Label("Executor")
  @Description("What ran the body; none where the caller's thread did")
  @Nullable String executor;

  @Label("Caller Thread")
  @Nullable Thread caller;

  @Label("Body Thread")
  @Nullable Thread body;

  @Label("Queue Time")
  @Description("From the call to the start of its body")
  @Timespan(Timespan.NANOSECONDS)
  long queue;

  @Label("Run Time")
  @Description("From the start of the body until its outcome was there")
  @Timespan(Timespan.NANOSECONDS)
  long run;

  @Label("Hop Time")
  @Description("From the outcome until the caller had it")
  @Timespan(Timespan.NANOSECONDS)
  long hop;

  @Label("Wait Time")
  @Description("How long the caller's thread waited for a stage")
  @Timespan(Timespan.NANOSECONDS)
  long wait;

  @Label("Failure Class")
  @Nullable Class<?> failure;

  /** Returns whether a recording has these events enabled. */
  static boolean isWanted() {
    return PROBE.isEnabled();
  }

  static CallEvent begun() {
    CallEvent event = new CallEvent();
    event.begin();
    return event;
  }

  @Override
  public void settled(CallListener.Call call, CallListener.Settlement settlement) {
    end();
    if (!shouldCommit()) {
      return;
    }
    operation = call.operation();
    crossing = call.crossing().name();
    outcome = settlement.outcome().name();
    detector = call.caller() instanceof CallerContext.EventLoop loop ? loop.detector() : null;
    executor = call.executor();
    caller = call.callerThread();
    body = settlement.bodyThread();
    queue = settlement.queueNanos();
    run = settlement.runNanos();
    hop = settlement.hopNanos();
    wait = settlement.waitNanos();
    failure = settlement.failure() == null ? null : settlement.failure().getClass();
    commit();
  }
}
