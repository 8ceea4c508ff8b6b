package dev.smartasync.internal.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Elements on their way from one thread to another: one offers, one polls. A slot is null while it
 * is free, so each side has an index of its own and reads none of the other's.
 */
final class ElementRing<E> {

  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  private static final int CACHE_LINE = 16; // references, of four bytes

  private final @Nullable Object[] slots;
  private final int mask;
  private int offered;
  private int polled;

  /**
   * Creates a ring.
   *
   * @param capacity how many elements it holds at least
   */
  ElementRing(int capacity) {
    int size = Integer.highestOneBit(Math.max(capacity, 2) - 1) << 1;
    this.slots = new Object[CACHE_LINE + size + CACHE_LINE];
    this.mask = size - 1;
  }

  /** Returns whether there was room. */
  boolean offer(E element) {
    int slot = CACHE_LINE + (offered & mask);
    if (SLOT.getAcquire(slots, slot) != null) {
      return false;
    }
    SLOT.setRelease(slots, slot, element);
    offered++;
    return true;
  }

  /** Returns how many elements were offered, as the side that offers sees it; it may wrap. */
  int offered() {
    return offered;
  }

  /** Returns whether there is room, as the side that offers sees it. */
  boolean hasRoom() {
    return SLOT.getAcquire(slots, CACHE_LINE + (offered & mask)) == null;
  }

  /** Returns the oldest element, or null where there is none. */
  @SuppressWarnings("unchecked") // what was offered
  @Nullable E poll() {
    int slot = CACHE_LINE + (polled & mask);
    Object element = SLOT.getAcquire(slots, slot);
    if (element != null) {
      SLOT.setRelease(slots, slot, null);
      polled++;
    }
    return (E) element;
  }

  /** Returns whether there is an element, as the side that polls sees it. */
  boolean hasElement() {
    return SLOT.getAcquire(slots, CACHE_LINE + (polled & mask)) != null;
  }
}
