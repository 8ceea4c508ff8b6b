package dev.smartasync.internal.engine;

import dev.smartasync.spi.ContextPropagator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The caller's context class loader and registered context, for the thread that runs its body. */
@SuppressWarnings("ReferenceEquality") // class loaders are compared by identity
final class CapturedContext {

  private static final String NOT_PUT_BACK = "A context could not be put back";

  private final @Nullable ClassLoader loader;
  private final List<ContextPropagator> propagators;
  private final List<ContextPropagator.Snapshot> snapshots;

  private CapturedContext(
      @Nullable ClassLoader loader,
      List<ContextPropagator> propagators,
      List<ContextPropagator.Snapshot> snapshots) {
    this.loader = loader;
    this.propagators = propagators;
    this.snapshots = snapshots;
  }

  static CapturedContext capture(List<ContextPropagator> propagators) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (propagators.isEmpty()) {
      return new CapturedContext(loader, List.of(), List.of());
    }
    List<ContextPropagator.Snapshot> snapshots = new ArrayList<>(propagators.size());
    for (ContextPropagator propagator : propagators) {
      ContextPropagator.Snapshot snapshot = propagator.capture();
      if (snapshot == null) {
        throw new NullPointerException(noSnapshot(propagator));
      }
      snapshots.add(snapshot);
    }
    return new CapturedContext(loader, propagators, snapshots);
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
      restore(scopes, reports);
      return body.call();
    } finally {
      close(scopes, reports);
      if (thread.getContextClassLoader() != before) {
        thread.setContextClassLoader(before);
      }
    }
  }

  private void restore(List<ContextPropagator.Scope> scopes, Reports reports) {
    for (int i = 0; i < snapshots.size(); i++) {
      ContextPropagator.Scope scope = snapshots.get(i).restore();
      if (scope == null) {
        reports.failed(NOT_PUT_BACK, new NullPointerException(noScope(propagators.get(i))));
      } else {
        scopes.add(scope);
      }
    }
  }

  private static String noSnapshot(ContextPropagator propagator) {
    return propagator.getClass().getName()
        + ".capture() returned null. A propagator returns a snapshot at each call. Return one that"
        + " clears the value where the caller has none.";
  }

  private static String noScope(ContextPropagator propagator) {
    return "restore() of a snapshot of "
        + propagator.getClass().getName()
        + " returned null. A snapshot returns the scope that puts back what the thread had. Return"
        + " one that does nothing where there is nothing to put back.";
  }

  private static void close(List<ContextPropagator.Scope> scopes, Reports reports) {
    for (ContextPropagator.Scope scope : scopes.reversed()) {
      try {
        scope.close();
      } catch (Throwable failure) {
        reports.failed(NOT_PUT_BACK, failure);
      }
    }
  }
}
