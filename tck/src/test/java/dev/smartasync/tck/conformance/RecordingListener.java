package dev.smartasync.tck.conformance;

import dev.smartasync.spi.CallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told, in order. */
final class RecordingListener implements CallListener {

  /** A call and how it settled. */
  record Settled(Call call, Settlement settlement) {}

  private final List<Call> started = new CopyOnWriteArrayList<>();
  private final List<Settled> settled = new CopyOnWriteArrayList<>();
  private final List<Throwable> reported = new CopyOnWriteArrayList<>();
  private final List<String> reportedTexts = new CopyOnWriteArrayList<>();

  @Override
  public void started(Call call) {
    started.add(call);
  }

  @Override
  public void settled(Call call, Settlement settlement) {
    settled.add(new Settled(call, settlement));
  }

  @Override
  public void reported(String what, Throwable failure) {
    reported.add(failure);
    reportedTexts.add(what);
  }

  List<Call> started() {
    return started;
  }

  List<Settled> settled() {
    return settled;
  }

  List<Throwable> reported() {
    return reported;
  }

  List<String> reportedTexts() {
    return reportedTexts;
  }
}
