package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import org.openjdk.jmh.annotations.Setup;

/**
 * {@link SyncToSync} where another runtime was closed before: from then on each call asks its own.
 */
public class SyncToSyncAfterClose extends SyncToSync {

  /** Made by JMH. */
  public SyncToSyncAfterClose() {}

  /** Closes one that is used for nothing else. */
  @Setup
  public void closeAnother() {
    SmartRuntime.builder().build().close();
  }
}
