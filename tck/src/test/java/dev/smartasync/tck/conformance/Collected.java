package dev.smartasync.tck.conformance;

import dev.smartasync.tck.Caller;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/** Finds out whether an object has become garbage. */
final class Collected {

  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
  private final PhantomReference<Object> reference;

  Collected(Object watched) {
    reference = new PhantomReference<>(watched, queue);
  }

  /** Waits until the object has been collected; returns whether it was. */
  boolean soon() throws InterruptedException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < Caller.PATIENCE.toNanos() / 3) {
      System.gc();
      if (reference.refersTo(null) || queue.remove(50) != null) {
        return true;
      }
    }
    return false;
  }
}
