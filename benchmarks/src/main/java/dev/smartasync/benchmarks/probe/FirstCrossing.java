package dev.smartasync.benchmarks.probe;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.net.URL;
import java.util.concurrent.CompletableFuture;

/**
 * Crosses once, and prints how many nanoseconds that took from the first line of {@code main} on:
 * with all classes that are loaded for it.
 */
public final class FirstCrossing {

  /** What {@link SmartRuntime#facade(Class, Object)} is asked for. */
  public interface Blocking {
    /** The value of the stage that the target returns. */
    int later();
  }

  private FirstCrossing() {}

  /**
   * Runs the crossing that is named first, by hand if a second argument says so; with all jars
   * opened before if a property of this class's name and {@code .opened} is true, as they are in an
   * application that has used anything of them.
   */
  public static void main(String[] args) {
    if (Boolean.getBoolean(FirstCrossing.class.getName() + ".opened")) {
      URL unused = ClassLoader.getSystemResource("in/no/jar.class");
    }
    long start = System.nanoTime();
    int value = args.length > 1 ? byHand(args[0]) : smartAsync(args[0]);
    long taken = System.nanoTime() - start;
    if (value != 1) {
      throw new IllegalStateException("the first value is 1, not " + value);
    }
    System.out.println(taken);
  }

  private static int smartAsync(String crossing) {
    FirstService service = new FirstService();
    return switch (crossing) {
      case "sync" -> FirstServiceSync.of(service).next();
      case "await" -> FirstServiceSync.of(service).later();
      case "async" -> FirstServiceAsync.of(service).later().join();
      case "offload" -> FirstServiceAsync.of(service).next().join();
      case "smart" -> Smart.call(service::next).await();
      case "proxy" -> SmartRuntime.shared().facade(Blocking.class, service).later();
      default -> throw new IllegalArgumentException(crossing);
    };
  }

  private static int byHand(String crossing) {
    FirstService service = new FirstService();
    return switch (crossing) {
      case "sync", "smart" -> service.next();
      case "await", "async", "proxy" -> service.later().join();
      case "offload" -> offloaded(service);
      default -> throw new IllegalArgumentException(crossing);
    };
  }

  private static int offloaded(FirstService service) {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    Thread.startVirtualThread(() -> future.complete(service.next()));
    return future.join();
  }
}
