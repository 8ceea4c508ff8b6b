package dev.smartasync.internal.engine;

import dev.smartasync.spi.ContextPropagator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The caller's context class loader and registered context, for the thread that runs its body. */
@SuppressWarnings("ReferenceEquality") // class loaders are compared by identity
final class CapturedContext {

  private final @Nullable ClassLoader loader;
  private final List<ContextPropagator.Snapshot> snapshots;

  private CapturedContext(
      @Nullable ClassLoader loader, List<ContextPropagator.Snapshot> snapshots) {
    this.loader = loader;
    this.snapshots = snapshots;
  }

  static CapturedContext capture(List<ContextPropagator> propagators) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (propagators.isEmpty()) {
      return new CapturedContext(loader, List.of());
    }
    List<ContextPropagator.Snapshot> snapshots = new ArrayList<>(propagators.size());
    for (ContextPropagator propagator : propagators) {
      snapshots.add(propagator.capture());
    }
    return new CapturedContext(loader, snapshots);
  }

  /**
   * Calls the body with this context in place on the current thread, and puts back what the thread
   * had. A snapshot that cannot be restored fails the call before the body.
   */
  @Nullable Object callWithin(Callable<?> body, Reports reports) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    List<ContextPropagator.Scope> scopes =
        snapshots.isEmpty() ? List.of() : new ArrayList<>(snapshots.size());
    if (loader != before) {
      thread.setContextClassLoader(loader);
    }
    try {
      for (ContextPropagator.Snapshot snapshot : snapshots) {
        scopes.add(snapshot.restore());
      }
      return body.call();
    } finally {
      close(scopes, reports);
      if (thread.getContextClassLoader() != before) {
        thread.setContextClassLoader(before);
      }
    }
  }

  private static void close(List<ContextPropagator.Scope> scopes, Reports reports) {
    for (ContextPropagator.Scope scope : scopes.reversed()) {
      try {
        scope.close();
      } catch (Throwable failure) {
        reports.failed("A context could not be put back", failure);
      }
    }
  }
}
