package dev.smartasync.tck.conformance;

import dev.smartasync.spi.CallListener;
import dev.smartasync.tck.Caller;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told, in order. A caller can have its outcome a moment before a listener. */
final class RecordingListener implements CallListener {

  /** A call and how it settled. */
  record Settled(Call call, Settlement settlement) {}

  /** A report. */
  record Reported(String what, Throwable failure) {}

  private final List<Call> started = new ArrayList<>();
  private final List<Settled> settled = new ArrayList<>();
  private final List<Reported> reported = new ArrayList<>();

  @Override
  public void started(Call call) {
    add(started, call);
  }

  @Override
  public void settled(Call call, Settlement settlement) {
    add(settled, new Settled(call, settlement));
  }

  @Override
  public void reported(String what, Throwable failure) {
    add(reported, new Reported(what, failure));
  }

  List<Call> started() {
    return atLeast(0, started);
  }

  List<Settled> settled() {
    return atLeast(0, settled);
  }

  List<Throwable> reported() {
    return atLeast(0, reported).stream().map(Reported::failure).toList();
  }

  /** Waits for that many settlements, and returns all there are. */
  List<Settled> settled(int count) {
    return atLeast(count, settled);
  }

  /** Waits for that many reports, and returns all there are. */
  List<Reported> reported(int count) {
    return atLeast(count, reported);
  }

  private synchronized <E> void add(List<E> list, E element) {
    list.add(element);
    notifyAll();
  }

  private synchronized <E> List<E> atLeast(int count, List<E> list) {
    long start = System.nanoTime();
    try {
      while (list.size() < count && System.nanoTime() - start < Caller.PATIENCE.toNanos()) {
        wait(100);
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while waiting for a listener", e);
    }
    return List.copyOf(list);
  }
}
