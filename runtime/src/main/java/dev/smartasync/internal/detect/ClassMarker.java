package dev.smartasync.internal.detect;

import org.jspecify.annotations.Nullable;

/** A class or interface whose threads are event loops, always. */
record ClassMarker(String name, Match match, String className) implements ThreadFamily {
  /** How a class's name is compared. */
  enum Match {
    EXACT,
    /** Relocated copies too, whose package has another one in front. */
    RELOCATED
  }

  @Override
  public Object @Nullable [] recognise(Class<?> type) {
    String met = type.getName();
    boolean matches =
        switch (match) {
          case EXACT -> met.equals(className);
          case RELOCATED -> met.equals(className) || met.endsWith("." + className);
        };
    return matches ? new Object[] {ALWAYS} : null;
  }
}
