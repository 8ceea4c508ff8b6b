package dev.smartasync.docs.crossings;

import dev.smartasync.Blocking;
import dev.smartasync.Facade;
import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Books, in every colour; an example with all settings. */
// tag::settings[]
@SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
public class Library {

  /** Offloaded calls run on the executor "db". */
  @SmartAsync(executor = "db")
  public String read(String title) throws IOException {
    return shelf(title);
  }

  /** Whoever waits, waits two seconds at most; callers of the SYNC facade can catch IOException. */
  @SmartAsync(timeout = "2s", failsWith = IOException.class)
  public CompletionStage<String> order(String title) {
    return orders;
  }

  /** Others wait for this stage too: a waiter that gives up leaves it alone. */
  @SmartAsync(shared = true, timeout = "50ms")
  public CompletionStage<String> catalogue() {
    return catalogue;
  }

  /** Returns a stage, but blocks before it does: treated as blocking. */
  @Blocking
  public CompletionStage<String> reserve(String title) throws IOException {
    return CompletableFuture.completedFuture(shelf(title));
  }

  /** Returns at once: a plain String in every facade, callable on a loop. */
  @NonBlocking
  public String name() {
    return "library";
  }

  // end::settings[]

  final CompletableFuture<String> orders = new CompletableFuture<>();
  final CompletableFuture<String> catalogue = new CompletableFuture<>();
  final CountDownLatch mayRead = new CountDownLatch(1);
  final BlockingQueue<Thread> readers = new LinkedBlockingQueue<>();
  final BlockingQueue<Throwable> interrupted = new LinkedBlockingQueue<>();

  private String shelf(String title) throws IOException {
    readers.add(Thread.currentThread());
    switch (title) {
      case "Ulysses" -> throw new IOException("lent");
      case "Zettel" -> {
        try {
          mayRead.await();
        } catch (InterruptedException e) {
          interrupted.add(e);
          throw new IOException("interrupted", e);
        }
      }
      default -> {}
    }
    return title + ", read";
  }
}
