package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import org.openjdk.jmh.annotations.Setup;

/**
 * {@link AsyncToAsync} where another runtime was closed before: from then on each call asks its
 * own.
 */
public class AsyncToAsyncAfterClose extends AsyncToAsync {

  /** Made by JMH. */
  public AsyncToAsyncAfterClose() {}

  /** Closes one that is used for nothing else. */
  @Setup
  public void closeAnother() {
    SmartRuntime.builder().build().close();
  }
}
