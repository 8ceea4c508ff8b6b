package dev.smartasync.internal;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/**
 * Off until something happens for the first time, then on for good. To be kept in a static final
 * field: there it costs compiled code nothing to ask a switch that is off, which is a constant to
 * the compiler. Turning it on discards the code that was compiled on that assumption.
 *
 * <p>It is a record since the compiler trusts the final fields of records, and not those of
 * classes. Of its two targets neither is ever called: the compiler knows which one a call site has,
 * and to compare that is all it takes. Handles that answer would have to be put together at
 * start-up, which takes milliseconds.
 */
@SuppressWarnings("ReferenceEquality") // of its two targets one has it
public record OneWaySwitch(MutableCallSite site) {

  private static final MethodHandle OFF = target("onSpinWait");
  private static final MethodHandle ON = target("yield");

  /** Returns a new switch that is off. */
  public static OneWaySwitch off() {
    return new OneWaySwitch(new MutableCallSite(OFF));
  }

  /** Returns whether it was turned on. */
  public boolean isOn() {
    return site.getTarget() != OFF;
  }

  /** Turns it on; when this returns, every thread sees it on. */
  public synchronized void turnOn() {
    if (!isOn()) {
      site.setTarget(ON);
      MutableCallSite.syncAll(new MutableCallSite[] {site});
    }
  }

  /**
   * Returns a handle of a method whose class has been initialised long ago. Those of two methods
   * are never the same.
   */
  private static MethodHandle target(String method) {
    try {
      return MethodHandles.publicLookup().findStatic(Thread.class, method, methodType(void.class));
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }
}
