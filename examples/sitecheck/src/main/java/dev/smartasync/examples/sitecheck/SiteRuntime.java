package dev.smartasync.examples.sitecheck;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import java.util.concurrent.ExecutorService;

/** The runtime that sites are called through: it knows the executor their database work needs. */
public final class SiteRuntime implements AutoCloseable {
  private static final int WRITERS = 1;
  private static final int WAITING_WRITES = 100_000;

  private final ExecutorService database =
      SmartExecutors.bounded(Site.DATABASE, WRITERS, WAITING_WRITES);
  private final SmartRuntime runtime;

  /** The listener sees each crossing. */
  public SiteRuntime(CallListener listener) {
    runtime = SmartRuntime.builder().executor(Site.DATABASE, database).listener(listener).build();
  }

  /** What the facades take. */
  public SmartRuntime runtime() {
    return runtime;
  }

  @Override
  public void close() {
    runtime.close();
    database.close();
  }
}
