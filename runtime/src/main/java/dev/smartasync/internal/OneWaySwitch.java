package dev.smartasync.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;

/**
 * Off until something happens for the first time, then on for good. To be kept in a static final
 * field: there it costs compiled code nothing to ask a switch that is off, which is a constant to
 * the compiler. Turning it on discards the code that was compiled on that assumption.
 *
 * <p>It is a record since the compiler trusts the final fields of records, and not those of
 * classes.
 */
public record OneWaySwitch(MutableCallSite site, MethodHandle question) {

  private static final MethodHandle OFF = MethodHandles.constant(boolean.class, false);
  private static final MethodHandle ON = MethodHandles.constant(boolean.class, true);

  private OneWaySwitch(MutableCallSite site) {
    this(site, site.dynamicInvoker());
  }

  /** Returns a new switch that is off. */
  public static OneWaySwitch off() {
    return new OneWaySwitch(new MutableCallSite(OFF));
  }

  /** Returns whether it was turned on. */
  public boolean isOn() {
    try {
      return (boolean) question.invokeExact();
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Turns it on; when this returns, every thread sees it on. */
  public synchronized void turnOn() {
    if (!isOn()) {
      site.setTarget(ON);
      MutableCallSite.syncAll(new MutableCallSite[] {site});
    }
  }
}
