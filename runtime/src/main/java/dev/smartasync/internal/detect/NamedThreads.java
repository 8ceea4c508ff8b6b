package dev.smartasync.internal.detect;

/**
 * The one thread that only its name tells apart: up to JDK 24 the timeouts of {@link
 * java.util.concurrent.CompletableFuture} run on a plain daemon thread. Later JDKs gave it a class.
 */
final class NamedThreads {
  static final String DETECTOR = "CompletableFuture";

  private static final boolean NEEDED = !hasDelayScheduler();

  private NamedThreads() {}

  static boolean isLoop(Thread thread) {
    return NEEDED
        && thread.isDaemon()
        && !thread.isVirtual()
        && thread.getName().equals("CompletableFutureDelayScheduler");
  }

  private static boolean hasDelayScheduler() {
    try {
      Class.forName(Frameworks.DELAY_SCHEDULER, false, null);
      return true;
    } catch (ClassNotFoundException olderJdk) {
      return false;
    }
  }
}
