package dev.smartasync.docs.adapters;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

// tag::adapter[]
public final class PromiseStages {
  private PromiseStages() {}

  public static <T extends @Nullable Object> @Nullable CompletionStage<T> stage(
      @Nullable Promise<? extends T> promise) {
    if (promise == null) {
      return null;
    }
    CompletableFuture<T> stage =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (cancelled) {
              promise.cancel();
            }
            return cancelled;
          }
        };
    promise.listen((value, failure) -> {
      if (failure == null) {
        stage.complete(value);
      } else {
        stage.completeExceptionally(failure);
      }
    });
    return stage;
  }
}
// end::adapter[]
