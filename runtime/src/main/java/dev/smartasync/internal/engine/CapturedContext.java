package dev.smartasync.internal.engine;

import dev.smartasync.spi.ContextPropagator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's context class loader and registered context, for the thread that runs its body. */
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

  /** Puts the context in place on the current thread; where that fails, nothing stays in place. */
  InPlace restore(Reports reports) {
    InPlace inPlace = new InPlace(reports);
    inPlace.carry(loader);
    try {
      for (ContextPropagator.Snapshot snapshot : snapshots) {
        inPlace.add(snapshot.restore());
      }
      return inPlace;
    } catch (Throwable failure) {
      inPlace.close();
      throw failure;
    }
  }

  /** A context that is in place; closing it puts back what the thread had, all of it. */
  static final class InPlace implements AutoCloseable {

    private final Reports reports;
    private final Thread thread = Thread.currentThread();
    private final @Nullable ClassLoader before = thread.getContextClassLoader();
    private final List<ContextPropagator.Scope> scopes = new ArrayList<>(0);

    private InPlace(Reports reports) {
      this.reports = reports;
    }

    private void carry(@Nullable ClassLoader loader) {
      if (loader != before) {
        thread.setContextClassLoader(loader);
      }
    }

    private void add(ContextPropagator.Scope scope) {
      scopes.add(scope);
    }

    @Override
    public void close() {
      for (ContextPropagator.Scope scope : scopes.reversed()) {
        try {
          scope.close();
        } catch (Throwable failure) {
          reports.failed("A context could not be put back", failure);
        }
      }
      if (thread.getContextClassLoader() != before) {
        thread.setContextClassLoader(before);
      }
    }
  }
}
