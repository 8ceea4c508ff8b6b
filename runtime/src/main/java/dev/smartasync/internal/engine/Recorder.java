package dev.smartasync.internal.engine;

import dev.smartasync.spi.CallListener;

/** Records calls while somebody wants them, beside the listeners. */
public interface Recorder {

  /** Returns the entry of a call that starts now. */
  Entry start();

  /** Records a failure that no caller will see. */
  void reported(String what, Throwable failure);

  /** One call in the record. */
  interface Entry {

    /** The call has settled now. */
    void settled(CallListener.Call call, CallListener.Settlement settlement);
  }
}
