package dev.smartasync.tck.facade;

import dev.smartasync.Blocking;
import dev.smartasync.Facade;
import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;
import dev.smartasync.tck.conformance.BareStage;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** A target with an operation of every kind, whose facades are generated. */
@SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
public class Archive {

  final AtomicInteger calls = new AtomicInteger();
  final CompletableFuture<String> pending = new CompletableFuture<>();

  /** Blocking; returns the thread it ran on, or fails. */
  public Thread read(String page) throws IOException {
    calls.incrementAndGet();
    if (page.isEmpty()) {
      throw new IOException("no page");
    }
    return Thread.currentThread();
  }

  /** Asynchronous; never settles for "pending", nor, with a stage that is no future, for "bare". */
  @SmartAsync(failsWith = IOException.class)
  public CompletionStage<String> fetchAsync(String page) {
    calls.incrementAndGet();
    return switch (page) {
      case "" -> CompletableFuture.failedFuture(new IOException("no page"));
      case "pending" -> pending;
      case "bare" -> BareStage.withoutFuture(pending);
      default -> CompletableFuture.supplyAsync(() -> "page " + page);
    };
  }

  /** Lazy; empty for "". */
  public Mono<String> find(String page) {
    return page.isEmpty() ? Mono.empty() : Mono.just("found " + page);
  }

  /** Asynchronous, with no value for -1 and no stage for 0. */
  public CompletionStage<Integer> size(int page) {
    return page == 0
        ? null
        : CompletableFuture.completedFuture(page < 0 ? null : Integer.valueOf(page));
  }

  /** Throws before it has a stage. */
  @SuppressWarnings("DoNotCallSuggester") // failing is what it is for
  public CompletionStage<String> broken() {
    throw new IllegalStateException("broken");
  }

  /** Has a timeout. */
  @SmartAsync(timeout = "5ms", failsWith = TimeoutException.class)
  public CompletionStage<String> slow() {
    return pending;
  }

  /** Blocks, then returns a stage. */
  @Blocking
  public CompletionStage<String> mixed() {
    String thread = Thread.currentThread().getName();
    return CompletableFuture.supplyAsync(() -> thread);
  }

  /** Blocking, without a value. */
  public void write() {
    calls.incrementAndGet();
  }

  /** Quick. */
  @NonBlocking
  public int count() {
    return calls.get();
  }

  @Override
  public String toString() {
    return "the archive";
  }
}
