package dev.smartasync.reactivestreams;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** Publishers of Reactive Streams as the JDK's. */
public final class ReactiveStreams {
  private ReactiveStreams() {}

  /**
   * Returns a publisher of the JDK's that hands every subscription on.
   *
   * @param publisher the publisher, or null
   * @return the same as a {@link Flow.Publisher}; null for null
   * @param <T> the type of the elements
   */
  @SuppressWarnings("unchecked") // a publisher of a subtype of T only ever publishes elements
  public static <T> Flow.@Nullable Publisher<T> publisher(
      @Nullable Publisher<? extends T> publisher) {
    return publisher == null ? null : FlowAdapters.toFlowPublisher((Publisher<T>) publisher);
  }
}
