package dev.smartasync.docs.adapters;

import dev.smartasync.spi.AdaptedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A value that comes later, of a library that knows no {@code CompletionStage}. */
// tag::annotated[]
@AdaptedBy(PromiseStages.class)
public class Promise<T extends @Nullable Object> {
  // end::annotated[]

  private final List<BiConsumer<? super @Nullable T, @Nullable Throwable>> listeners =
      new ArrayList<>();
  private boolean settled;
  private @Nullable T value;
  private @Nullable Throwable failure;

  public void succeed(@Nullable T with) {
    settle(with, null);
  }

  public void fail(Throwable with) {
    settle(null, with);
  }

  public void cancel() {
    fail(new CancellationException());
  }

  public synchronized boolean isCancelled() {
    return failure instanceof CancellationException;
  }

  public void listen(BiConsumer<? super @Nullable T, @Nullable Throwable> listener) {
    synchronized (this) {
      if (!settled) {
        listeners.add(listener);
        return;
      }
    }
    listener.accept(value, failure);
  }

  private void settle(@Nullable T newValue, @Nullable Throwable newFailure) {
    synchronized (this) {
      if (settled) {
        return;
      }
      settled = true;
      value = newValue;
      failure = newFailure;
    }
    listeners.forEach(it -> it.accept(newValue, newFailure));
  }
}
