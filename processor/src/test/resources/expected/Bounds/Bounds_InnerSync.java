package good;

import dev.smartasync.SmartRuntime;
import java.io.Serializable;
import java.util.Map;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Bounds.Inner}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface Bounds_InnerSync<S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> {
  /** Returns a facade of the target on the shared runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> Bounds_InnerSync<S, T> of(
      Bounds<S, T>.Inner target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> Bounds_InnerSync<S, T> of(
      Bounds<S, T>.Inner target, SmartRuntime runtime) {
    return new Bounds_InnerSyncFacade<>(target, runtime);
  }

  Map<S, ? extends Map.Entry<T, ?>[]> map(Bounds<S, T>.Inner inner);
}
