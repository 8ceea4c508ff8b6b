package dev.smartasync.internal.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A failure that no caller sees. */
@Name("dev.smartasync.ReportedFailure")
@Label("Reported Failure")
@Category("SmartAsync")
@Description(
    "A failure that no caller sees, such as that of a body whose call was cancelled or timed out")
final class FailureEvent extends Event {

  @Label("What")
  @Description("What failed, in words")
  String what = "";

  @Label("Failure Class")
  @Nullable Class<?> failure;

  @Label("Message")
  @Nullable String message;

  static void record(String what, Throwable failure) {
    FailureEvent event = new FailureEvent();
    if (event.shouldCommit()) {
      event.what = what;
      event.failure = failure.getClass();
      event.message = failure.getMessage();
      event.commit();
    }
  }
}
