package dev.smartasync.vertx;

import io.vertx.core.Handler;
import org.jspecify.annotations.Nullable;

/** A task that a context runs; made by what finds the way back to Vert.x's loops. */
record ContextTask(Runnable task) implements Handler<@Nullable Void> {

  @Override
  public void handle(@Nullable Void event) {
    task.run();
  }
}
