package dev.smartasync.internal.stream;

import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Failures;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.engine.PulledCall;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Publishers as streams. */
public final class PulledStream {

  /** How many elements are taken ahead of the thread that pulls them. */
  public static final int PREFETCH = 256;

  /** How many at most, whatever was asked for: each takes a place from the start. */
  private static final int MOST = 1 << 16;

  private PulledStream() {}

  /**
   * Returns a stream of what a publisher publishes; it subscribes when the first is pulled.
   *
   * @param prefetch how many elements are requested and not pulled at most
   */
  public static <T> Stream<T> of(
      Engine engine,
      OperationSpec operation,
      Flow.@Nullable Publisher<? extends T> publisher,
      int prefetch) {
    if (publisher == null) {
      throw Failures.noPublisher(operation);
    }
    if (prefetch < 1) {
      throw new IllegalArgumentException(
          "The prefetch is "
              + prefetch
              + ". A stream requests elements ahead, at least one. Give a positive number, or leave"
              + " it out for "
              + PREFETCH
              + ".");
    }
    PullingSubscriber<T> subscriber =
        new PullingSubscriber<>(
            publisher, new PulledCall(engine, operation), Math.min(prefetch, MOST));
    return StreamSupport.<T>stream(subscriber, false).onClose(subscriber::close);
  }
}
