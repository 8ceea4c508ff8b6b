package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.ArrayList;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Inheritance_BottomSmartFacade implements Inheritance_BottomSmart {
  private static final Operation LIST = Operation.of("Inheritance.Bottom", "list");

  private static final Operation DIAMOND = Operation.of("Inheritance.Bottom", "diamond");

  private static final Operation COMPARE_TO = Operation.of("Inheritance.Bottom", "compareTo");

  private static final Operation EQUALS = Operation.of("Inheritance.Bottom", "equals");

  private static final Operation NOTIFY_ASYNC = Operation.of("Inheritance.Bottom", "notifyAsync");

  private static final Operation RECEIVER = Operation.of("Inheritance.Bottom", "receiver");

  private static final Operation STAGE = Operation.of("Inheritance.Bottom", "stage");

  private static final Operation HIDDEN = Operation.of("Inheritance.Bottom", "hidden");

  private static final Operation GENERIC = Operation.of("Inheritance.Bottom", "generic");

  private static final Operation SAME = Operation.of("Inheritance.Bottom", "same");

  private final Inheritance.Bottom target;

  private final Crossings crossings;

  Inheritance_BottomSmartFacade(Inheritance.Bottom target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Smart<ArrayList<String>> list() {
    return crossings.call(LIST, () -> target.list());
  }

  @Override
  public Smart<String> diamond() {
    return crossings.call(DIAMOND, () -> target.diamond());
  }

  @Override
  public Smart<Integer> compareTo(Inheritance.Bottom other) {
    return crossings.call(COMPARE_TO, () -> target.compareTo(other));
  }

  @Override
  public Smart<Boolean> equals(Inheritance.Bottom other) {
    return crossings.call(EQUALS, () -> target.equals(other));
  }

  @Override
  public Smart<Void> notifyAsync() {
    return crossings.callAsync(NOTIFY_ASYNC, () -> target.notifyAsync());
  }

  @Override
  public Smart<Void> receiver(int count) {
    return crossings.call(RECEIVER, () -> {
      target.receiver(count);
      return null;
    });
  }

  @Override
  public Smart<String> stage(String value) {
    return crossings.callAsync(STAGE, () -> target.stage(value));
  }

  static Smart<Integer> hidden(SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return crossings.call(HIDDEN, () -> Inheritance.Bottom.hidden());
  }

  @Override
  public <V extends String> Smart<V> generic(V value) {
    return crossings.call(GENERIC, () -> target.<V>generic(value));
  }

  @Override
  public Smart<String> same(String value) {
    return crossings.call(SAME, () -> target.same(value));
  }

  @Override
  public String toString() {
    return "Inheritance_BottomSmart of " + target;
  }
}
