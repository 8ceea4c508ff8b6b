package dev.smartasync.internal.engine;

import dev.smartasync.spi.ContextPropagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The caller's context class loader, registered context and scoped values, for the thread that runs
 * its body.
 */
@SuppressWarnings("ReferenceEquality") // class loaders are compared by identity
final class CapturedContext {

  private static final String NOT_PUT_BACK = "A context could not be put back";

  private final @Nullable ClassLoader loader;
  private final List<ContextPropagator> propagators;
  private final List<ContextPropagator.Snapshot> snapshots;
  private final @Nullable Object bindings;

  private CapturedContext(
      @Nullable ClassLoader loader,
      List<ContextPropagator> propagators,
      List<ContextPropagator.Snapshot> snapshots,
      @Nullable Object bindings) {
    this.loader = loader;
    this.propagators = propagators;
    this.snapshots = snapshots;
    this.bindings = bindings;
  }

  static CapturedContext capture(Engine engine) {
    Settings settings = engine.settings();
    List<ContextPropagator> propagators = engine.propagators();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Object bindings =
        settings.scopedValues().isEmpty() ? null : ScopedValues.capture(settings.scopedValues());
    if (propagators.isEmpty()) {
      return new CapturedContext(loader, List.of(), List.of(), bindings);
    }
    List<ContextPropagator.Snapshot> snapshots = new ArrayList<>(propagators.size());
    for (ContextPropagator propagator : propagators) {
      ContextPropagator.Snapshot snapshot = propagator.capture();
      if (snapshot == null) {
        throw new NullPointerException(noSnapshot(propagator));
      }
      snapshots.add(snapshot);
    }
    return new CapturedContext(loader, propagators, snapshots, bindings);
  }

  /**
   * Does what {@link #callWithin} does, and reports what the thread carries afterwards but did not
   * before.
   */
  @Nullable Object callChecked(Callable<?> body, OperationSpec operation, Reports reports)
      throws Exception {
    List<@Nullable Object> before = carried();
    try {
      return callWithin(body, reports);
    } finally {
      reportLeaks(before, operation, reports);
    }
  }

  private List<@Nullable Object> carried() {
    List<@Nullable Object> carried = new ArrayList<>(propagators.size());
    propagators.forEach(propagator -> carried.add(propagator.carried()));
    return carried;
  }

  private void reportLeaks(
      List<@Nullable Object> before, OperationSpec operation, Reports reports) {
    String what = "A body of " + operation.name() + "() left context on its thread";
    try {
      List<@Nullable Object> after = carried();
      for (int i = 0; i < propagators.size(); i++) {
        if (!Objects.equals(before.get(i), after.get(i))) {
          reports.failed(
              what,
              new IllegalStateException(
                  "What %s carries on thread '%s' was %s before the body and is %s after it"
                      .formatted(
                          propagators.get(i).getClass().getName(),
                          Thread.currentThread().getName(),
                          before.get(i),
                          after.get(i))));
        }
      }
    } catch (RuntimeException failure) { // of a propagator: the body's outcome must not be lost
      reports.failed(what + ", or not: a propagator could not say", failure);
    }
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
      return bindings == null ? body.call() : ScopedValues.callWithin(bindings, body);
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
