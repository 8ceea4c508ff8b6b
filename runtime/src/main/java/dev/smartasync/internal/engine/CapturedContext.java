package dev.smartasync.internal.engine;

import dev.smartasync.spi.ContextPropagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A body within its caller's registered context and scoped values. Where none are registered there
 * is none around the body; the context class loader travels by itself.
 */
final class CapturedContext implements Callable<@Nullable Object> {

  private static final String NOT_PUT_BACK = "A context could not be put back";

  private static final String UNKNOWN = ", or not: a propagator could not say";

  private final Callable<?> body;
  private final Offload call;
  private final List<ContextPropagator> propagators;
  private final List<ContextPropagator.Snapshot> snapshots;
  private final @Nullable Object bindings;

  private CapturedContext(
      Callable<?> body,
      Offload call,
      List<ContextPropagator> propagators,
      List<ContextPropagator.Snapshot> snapshots,
      @Nullable Object bindings) {
    this.body = body;
    this.call = call;
    this.propagators = propagators;
    this.snapshots = snapshots;
    this.bindings = bindings;
  }

  /** Returns the body within what is registered of the current thread's context. */
  static Callable<?> around(Callable<?> body, Offload call) {
    Settings settings = call.engine().settings();
    List<ContextPropagator> propagators = settings.propagators();
    Object bindings =
        settings.scopedValues().isEmpty() ? null : ScopedValues.capture(settings.scopedValues());
    if (propagators.isEmpty() && bindings == null) {
      return body;
    }
    List<ContextPropagator.Snapshot> snapshots = new ArrayList<>(propagators.size());
    for (ContextPropagator propagator : propagators) {
      ContextPropagator.Snapshot snapshot = propagator.capture();
      if (snapshot == null) {
        throw new NullPointerException(noSnapshot(propagator));
      }
      snapshots.add(snapshot);
    }
    return new CapturedContext(body, call, propagators, snapshots, bindings);
  }

  /** Sets the current thread's context class loader and returns the one before. */
  @SuppressWarnings("ReferenceEquality") // the very loader
  static @Nullable ClassLoader setLoader(@Nullable ClassLoader loader) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    if (loader != before) {
      thread.setContextClassLoader(loader);
    }
    return before;
  }

  /** Puts back what {@link #setLoader} returned, whatever the body has set. */
  static void putBackLoader(@Nullable ClassLoader before) {
    ClassLoader unused = setLoader(before);
  }

  /**
   * Calls the body with this context in place on the current thread, and puts back what the thread
   * had. A snapshot that cannot be restored fails the call before the body.
   */
  @Override
  public @Nullable Object call() throws Exception {
    Reports reports = call.engine().reports();
    if (!call.engine().settings().leakCheck()) {
      return callWithin(reports);
    }
    List<@Nullable Object> before = carriedBefore(reports);
    try {
      return callWithin(reports);
    } finally {
      if (before != null) {
        reportLeaks(before, reports);
      }
    }
  }

  private @Nullable List<@Nullable Object> carriedBefore(Reports reports) {
    try {
      return carried();
    } catch (Throwable failure) { // of a propagator that is only asked for the check
      reports.failed(leak() + UNKNOWN, failure);
      return null;
    }
  }

  private String leak() {
    return "A body of " + call.operation().name() + "() left context on its thread";
  }

  private List<@Nullable Object> carried() {
    List<@Nullable Object> carried = new ArrayList<>(propagators.size());
    propagators.forEach(propagator -> carried.add(propagator.carried()));
    return carried;
  }

  private void reportLeaks(List<@Nullable Object> before, Reports reports) {
    try {
      List<@Nullable Object> after = carried();
      for (int i = 0; i < propagators.size(); i++) {
        if (!Objects.equals(before.get(i), after.get(i))) {
          reports.failed(
              leak(),
              new IllegalStateException(
                  "What %s carries on thread '%s' was %s before the body and is %s after it"
                      .formatted(
                          propagators.get(i).getClass().getName(),
                          Thread.currentThread().getName(),
                          before.get(i),
                          after.get(i))));
        }
      }
    } catch (Throwable failure) { // of a propagator: the body's outcome must not be lost
      reports.failed(leak() + UNKNOWN, failure);
    }
  }

  private @Nullable Object callWithin(Reports reports) throws Exception {
    List<ContextPropagator.Scope> scopes = new ArrayList<>(snapshots.size());
    try {
      restore(scopes, reports);
      return bindings == null ? body.call() : ScopedValues.callWithin(bindings, body);
    } finally {
      close(scopes, reports);
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
