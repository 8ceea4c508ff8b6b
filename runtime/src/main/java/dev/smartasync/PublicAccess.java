package dev.smartasync;

import dev.smartasync.internal.Access;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Guard;
import dev.smartasync.internal.engine.Source;
import org.jspecify.annotations.Nullable;

/** Lets the internal packages in. */
final class PublicAccess extends Access {

  @Override
  public Engine engine(SmartRuntime runtime) {
    return runtime.engine;
  }

  @Override
  public <T extends @Nullable Object> Smart<T> newSmart(Guard guard) {
    return new Smart<>(guard);
  }

  @Override
  public void link(Smart<?> smart, @Nullable Source source) {
    smart.link(source);
  }

  @Override
  public @Nullable Guard guard(Object future) {
    if (future instanceof Smart<?> smart) {
      return smart.guard();
    }
    return future instanceof MinimalSmart<?> minimal ? minimal.guard() : null;
  }

  @Override
  public @Nullable Source source(Smart<?> smart) {
    return smart.source();
  }

  @Override
  public boolean isLimited(Smart<?> smart) {
    return smart.isLimited();
  }
}
