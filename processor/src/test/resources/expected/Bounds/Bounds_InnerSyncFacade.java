package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Bounds_InnerSyncFacade<S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> implements Bounds_InnerSync<S, T> {
  private static final Operation MAP = Operation.of("Bounds.Inner", "map")
      .insteadOnLoop("Bounds_InnerAsync.map()");

  private final Bounds<S, T>.Inner target;

  private final Crossings crossings;

  Bounds_InnerSyncFacade(Bounds<S, T>.Inner target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Map<S, ? extends Map.Entry<T, ?>[]> map(Bounds<S, T>.Inner inner) {
    if (crossings.passesDirectly()) {
      return target.map(inner);
    }
    return crossings.passThrough(MAP, () -> target.map(inner));
  }

  @Override
  public String toString() {
    return "Bounds_InnerSync of " + target;
  }
}
