package dev.smartasync.internal.jfr;

import dev.smartasync.spi.CallListener;

/** A call in a flight recording. */
public interface CallRecord {

  /** The call has settled now. */
  void settled(CallListener.Call call, CallListener.Settlement settlement);
}
