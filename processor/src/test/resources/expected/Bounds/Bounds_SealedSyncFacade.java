package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Bounds_SealedSyncFacade<V> implements Bounds_SealedSync<V> {
  private static final Operation VALUE = Operation.of("Bounds.Sealed", "value")
      .insteadOnLoop("Bounds_SealedAsync.value()");

  private static final Operation NEXT = Operation.of("Bounds.Sealed", "next")
      .insteadOnLoop("Bounds_SealedAsync.next()");

  private static final Operation OPEN = Operation.of("Bounds.Sealed", "open")
      .insteadOnLoop("Bounds_SealedAsync.open()");

  private static final Operation FIXED = Operation.of("Bounds.Sealed", "fixed")
      .insteadOnLoop("Bounds_SealedAsync.fixed()");

  private final Bounds.Sealed<V> target;

  private final Crossings crossings;

  Bounds_SealedSyncFacade(Bounds.Sealed<V> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public V value() {
    if (crossings.passesDirectly()) {
      return target.value();
    }
    return crossings.passThrough(VALUE, () -> target.value());
  }

  @Override
  public Bounds.Sealed<? extends V> next() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(NEXT, target.next());
    }
    return crossings.await(NEXT, () -> target.next());
  }

  @Override
  public int open() {
    if (crossings.passesDirectly()) {
      return target.open();
    }
    return crossings.passThrough(OPEN, () -> target.open());
  }

  static int fixed(Bounds.Sealed<?> it, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.passesDirectly()) {
      return Bounds.Sealed.fixed(it);
    }
    return crossings.passThrough(FIXED, () -> Bounds.Sealed.fixed(it));
  }

  @Override
  public String toString() {
    return "Bounds_SealedSync of " + target;
  }
}
