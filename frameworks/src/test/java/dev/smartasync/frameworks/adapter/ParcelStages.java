package dev.smartasync.frameworks.adapter;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The stages of parcels. */
public final class ParcelStages {
  private ParcelStages() {}

  /** A future of the adapter's own, which cancels the parcel. */
  public static <T> CompletionStage<T> stage(Parcel<? extends T> parcel) {
    CompletableFuture<T> stage =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return super.cancel(mayInterruptIfRunning) && parcel.content.cancel(true);
          }
        };
    CompletionStage<? extends T> unused =
        parcel.content.whenComplete((value, failure) -> {
          if (failure == null) {
            stage.complete(value);
          } else {
            stage.completeExceptionally(failure);
          }
        });
    return stage;
  }
}
