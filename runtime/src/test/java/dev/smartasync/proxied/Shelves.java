package dev.smartasync.proxied;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hands out a target of which nothing but its methods is public. */
public final class Shelves {

  private Shelves() {}

  /** Returns the target. */
  public static Object create() {
    return new Wooden();
  }

  /** What it implements. */
  interface Shelf {
    String title(int number);

    CompletionStage<String> author(int number);

    default int size() {
      return 3;
    }
  }

  private static final class Wooden implements Shelf {
    @Override
    public String title(int number) {
      return "title " + number;
    }

    @Override
    public CompletionStage<String> author(int number) {
      return CompletableFuture.completedFuture("author " + number);
    }
  }
}
