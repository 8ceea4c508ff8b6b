package dev.smartasync.internal.detect;

import org.jspecify.annotations.Nullable;

/** A class or interface whose threads are event loops, always. */
record ClassMarker(String name, String className) implements ThreadFamily {
  @Override
  public Object @Nullable [] recognise(Class<?> type) {
    return type.getName().equals(className) ? NO_HANDLES : null;
  }
}
