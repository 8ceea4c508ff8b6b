package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Bounds_SealedAsyncFacade<V> implements Bounds_SealedAsync<V> {
  private static final Operation VALUE = Operation.of("Bounds.Sealed", "value");

  private static final Operation NEXT = Operation.of("Bounds.Sealed", "next");

  private static final Operation OPEN = Operation.of("Bounds.Sealed", "open");

  private static final Operation FIXED = Operation.of("Bounds.Sealed", "fixed");

  private final Bounds.Sealed<V> target;

  private final Crossings crossings;

  Bounds_SealedAsyncFacade(Bounds.Sealed<V> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<V> value() {
    return crossings.offload(VALUE, () -> target.value());
  }

  @Override
  public CompletableFuture<Bounds.Sealed<? extends V>> next() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(NEXT, target.next());
      } catch (Throwable thrown) {
        return crossings.failed(NEXT, thrown);
      }
    }
    return crossings.start(NEXT, () -> target.next());
  }

  @Override
  public CompletableFuture<Integer> open() {
    return crossings.offload(OPEN, () -> target.open());
  }

  static CompletableFuture<Integer> fixed(Bounds.Sealed<?> it, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return crossings.offload(FIXED, () -> Bounds.Sealed.fixed(it));
  }

  @Override
  public String toString() {
    return "Bounds_SealedAsync of " + target;
  }
}
