package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

@SuppressWarnings({"removal", "try"})
@Generated("dev.smartasync.processor")
final class OldSyncFacade<T> implements OldSync<T> {
  private static final Operation FIND = Operation.of("Old", "find")
      .insteadOnLoop("OldAsync.find()");

  private static final Operation PUT = Operation.of("Old", "put")
      .insteadOnLoop("OldAsync.put()");

  private static final Operation CLOSE = Operation.of("Old", "close")
      .insteadOnLoop("OldAsync.close()")
      .throwing(Exception.class);

  private static final Operation GET = Operation.of("Old", "get")
      .insteadOnLoop("OldAsync.get()");

  private final Old<T> target;

  private final Crossings crossings;

  OldSyncFacade(Old<T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  @SuppressWarnings({"deprecation", "rawtypes", "unchecked"})
  public Object find(List names) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(FIND, target.find(names));
    }
    return crossings.await(FIND, () -> target.find(names));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void put(List<T>... values) {
    if (crossings.passesDirectly()) {
      target.put(values);
    } else {
      crossings.passThrough(PUT, () -> {
        target.put(values);
        return null;
      });
    }
  }

  @Override
  public void close() throws Exception {
    if (crossings.passesDirectly()) {
      target.close();
    } else {
      crossings.passThrough(CLOSE, () -> {
        target.close();
        return null;
      });
    }
  }

  @Override
  public T get() {
    if (crossings.passesDirectly()) {
      return target.get();
    }
    return crossings.passThrough(GET, () -> target.get());
  }

  @Override
  public String toString() {
    return "OldSync of " + target;
  }
}
