package dev.smartasync.docs.adapters;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Stages of tasks, which cannot be cancelled. */
public final class TaskStages {
  private TaskStages() {}

  public static <T> @Nullable CompletionStage<T> stage(@Nullable Task<? extends T> task) {
    if (task == null) {
      return null;
    }
    CompletableFuture<T> stage = new CompletableFuture<>();
    task.whenDone(stage::complete);
    return stage;
  }
}
