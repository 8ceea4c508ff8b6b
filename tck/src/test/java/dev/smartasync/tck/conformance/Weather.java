package dev.smartasync.tck.conformance;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A target with a method of each colour that tells who ran its bodies. */
public final class Weather {

  /** The face of a blocking caller. */
  public interface Sync {
    String forecast(String city);

    Thread history();
  }

  /** The face of an asynchronous caller. */
  public interface Async {
    CompletableFuture<String> forecast(String city);

    CompletableFuture<Thread> history();
  }

  final AtomicInteger calls = new AtomicInteger();
  final CompletableFuture<String> incomplete = new CompletableFuture<>();

  /** Asynchronous: settles later, on another thread; at once for "here"; never for "nowhere". */
  public CompletionStage<String> forecast(String city) {
    calls.incrementAndGet();
    return switch (city) {
      case "nowhere" -> incomplete;
      case "here" -> CompletableFuture.completedFuture("sunny here");
      default -> CompletableFuture.supplyAsync(() -> "sunny in " + city);
    };
  }

  @Override
  public String toString() {
    return "the weather";
  }

  /** Blocking: returns the thread it ran on. */
  public Thread history() {
    calls.incrementAndGet();
    return Thread.currentThread();
  }
}
