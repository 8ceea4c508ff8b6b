package dev.smartasync.internal.detect;

import io.vertx.core.Handler;
import org.jspecify.annotations.Nullable;

/**
 * A task as a handler of the Vert.x that this library's own class loader sees. To be loaded where
 * that is the one that was met.
 */
record VertxTask(Runnable task) implements Handler<@Nullable Void> {

  @Override
  public void handle(@Nullable Void event) {
    task.run();
  }
}
