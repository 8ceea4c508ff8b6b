package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.spi.CallListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Remembers which threads called, and which ran the bodies. */
final class BodyThreads implements CallListener {
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

  @Override
  public void settled(Call call, Settlement settlement) {
    seen.add(new Seen(call.operation(), call.callerThread(), settlement.bodyThread()));
  }

  List<Seen> of(String operation) {
    return seen.stream().filter(call -> call.operation().equals(operation)).toList();
  }

  record Seen(String operation, Thread caller, @Nullable Thread body) {}
}
