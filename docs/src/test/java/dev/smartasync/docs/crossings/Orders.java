package dev.smartasync.docs.crossings;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asynchronous, and not always well-behaved. */
@SmartAsync
public class Orders {

  final CompletableFuture<String> placed = new CompletableFuture<>();

  /** Returns a future that the service completes. */
  public CompletableFuture<String> place(String title) {
    return placed;
  }

  /** Throws before it returns its stage. */
  public CompletableFuture<String> cancel(String title) {
    throw new IllegalArgumentException("no order of " + title);
  }

  /** Returns null, which no asynchronous method should. */
  public @Nullable CompletableFuture<String> find(String title) {
    return null;
  }

  /** Returns the thread that looks the mark up. */
  public static Thread shelfMark(String title) {
    return Thread.currentThread();
  }
}
