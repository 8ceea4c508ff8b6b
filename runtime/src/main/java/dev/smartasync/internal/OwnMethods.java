package dev.smartasync.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** This library's own methods as handles. */
public final class OwnMethods {

  private OwnMethods() {}

  /** Returns a new handle of a static method of the class that looks it up. */
  public static MethodHandle handle(MethodHandles.Lookup lookup, String name, MethodType type) {
    try {
      return lookup.findStatic(lookup.lookupClass(), name, type);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(name, impossible);
    }
  }
}
