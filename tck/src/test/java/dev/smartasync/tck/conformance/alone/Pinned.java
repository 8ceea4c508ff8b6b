package dev.smartasync.tck.conformance.alone;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.Callable;

/** A program whose only carrier of virtual threads is pinned by a static initialiser that waits. */
public final class Pinned {

  /** Its initialiser waits for an offloaded body. */
  private static final class Joins {
    static final int VALUE = SmartRuntime.shared().offload(Body.ONE).join();
  }

  private static final class Awaits {
    static final int VALUE = SmartRuntime.shared().await(SmartRuntime.shared().offload(Body.ONE));
  }

  private static final class JoinsADependent {
    static final int VALUE =
        SmartRuntime.shared().offload(Body.ONE).thenApply(value -> value).join();
  }

  /** Kept out of the classes that are being initialised, whose methods others cannot run. */
  private static final class Body {
    static final Callable<Integer> ONE = () -> 1;
  }

  private Pinned() {}

  /** Prints what the initialisers yield. */
  public static void main(String[] arguments) throws InterruptedException {
    Thread.ofVirtual()
        .start(() -> System.out.println(Joins.VALUE + Awaits.VALUE + JoinsADependent.VALUE))
        .join();
  }
}
