package dev.smartasync.internal.detect;

/**
 * Watches for the first class of some frameworks. To look for the frameworks, and to put together
 * what asks them, takes an application tens of milliseconds as it starts; one that has not been
 * loaded runs no loop, and that is seen from the packages that class loaders have defined. Where
 * many calls are made it pays to look, since what is not there at all need not be watched for.
 */
final class Watch {
  /** What it is called where the look for frameworks fails. */
  static final String NAME = "The look for frameworks";

  private static final int PATIENCE = 500;

  private final String[] packages;

  /** Counted by all threads without synchronisation: any number of about that size will do. */
  private int asked;

  Watch(String... packages) {
    this.packages = packages;
  }

  /** Returns whether to look for the frameworks now. */
  boolean isOver() {
    if (++asked == PATIENCE) {
      return true;
    }
    for (ClassLoader loader : Loaders.own()) {
      if (loader != null && hasLoadedOne(loader)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasLoadedOne(ClassLoader loader) {
    for (String name : packages) {
      if (loader.getDefinedPackage(name) != null) {
        return true;
      }
    }
    return false;
  }
}
