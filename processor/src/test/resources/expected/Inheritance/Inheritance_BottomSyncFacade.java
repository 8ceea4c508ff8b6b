package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.ArrayList;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Inheritance_BottomSyncFacade implements Inheritance_BottomSync {
  private static final Operation LIST = Operation.of("Inheritance.Bottom", "list")
      .insteadOnLoop("Inheritance_BottomAsync.list()");

  private static final Operation DIAMOND = Operation.of("Inheritance.Bottom", "diamond")
      .insteadOnLoop("Inheritance_BottomAsync.diamond()");

  private static final Operation COMPARE_TO = Operation.of("Inheritance.Bottom", "compareTo")
      .insteadOnLoop("Inheritance_BottomAsync.compareTo()");

  private static final Operation EQUALS = Operation.of("Inheritance.Bottom", "equals")
      .insteadOnLoop("Inheritance_BottomAsync.equals()");

  private static final Operation NOTIFY_ASYNC = Operation.of("Inheritance.Bottom", "notifyAsync")
      .insteadOnLoop("Inheritance_BottomAsync.notifyAsync()");

  private static final Operation RECEIVER = Operation.of("Inheritance.Bottom", "receiver")
      .insteadOnLoop("Inheritance_BottomAsync.receiver()");

  private static final Operation STAGE = Operation.of("Inheritance.Bottom", "stage")
      .insteadOnLoop("Inheritance_BottomAsync.stage()");

  private static final Operation HIDDEN = Operation.of("Inheritance.Bottom", "hidden")
      .insteadOnLoop("Inheritance_BottomAsync.hidden()");

  private static final Operation GENERIC = Operation.of("Inheritance.Bottom", "generic")
      .insteadOnLoop("Inheritance_BottomAsync.generic()");

  private static final Operation SAME = Operation.of("Inheritance.Bottom", "same")
      .insteadOnLoop("Inheritance_BottomAsync.same()");

  private final Inheritance.Bottom target;

  private final Crossings crossings;

  Inheritance_BottomSyncFacade(Inheritance.Bottom target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public ArrayList<String> list() {
    if (crossings.passesDirectly()) {
      return target.list();
    }
    return crossings.passThrough(LIST, () -> target.list());
  }

  @Override
  public String diamond() {
    if (crossings.passesDirectly()) {
      return target.diamond();
    }
    return crossings.passThrough(DIAMOND, () -> target.diamond());
  }

  @Override
  public int compareTo(Inheritance.Bottom other) {
    if (crossings.passesDirectly()) {
      return target.compareTo(other);
    }
    return crossings.passThrough(COMPARE_TO, () -> target.compareTo(other));
  }

  @Override
  public boolean equals(Inheritance.Bottom other) {
    if (crossings.passesDirectly()) {
      return target.equals(other);
    }
    return crossings.passThrough(EQUALS, () -> target.equals(other));
  }

  @Override
  public void notifyAsync() {
    if (crossings.awaitsDirectly()) {
      crossings.await(NOTIFY_ASYNC, target.notifyAsync());
    } else {
      crossings.await(NOTIFY_ASYNC, () -> target.notifyAsync());
    }
  }

  @Override
  public void receiver(int count) {
    if (crossings.passesDirectly()) {
      target.receiver(count);
    } else {
      crossings.passThrough(RECEIVER, () -> {
        target.receiver(count);
        return null;
      });
    }
  }

  @Override
  public String stage(String value) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(STAGE, target.stage(value));
    }
    return crossings.await(STAGE, () -> target.stage(value));
  }

  static int hidden(SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.passesDirectly()) {
      return Inheritance.Bottom.hidden();
    }
    return crossings.passThrough(HIDDEN, () -> Inheritance.Bottom.hidden());
  }

  @Override
  public <V extends String> V generic(V value) {
    if (crossings.passesDirectly()) {
      return target.<V>generic(value);
    }
    return crossings.passThrough(GENERIC, () -> target.<V>generic(value));
  }

  @Override
  public String same(String value) {
    if (crossings.passesDirectly()) {
      return target.same(value);
    }
    return crossings.passThrough(SAME, () -> target.same(value));
  }

  @Override
  public String toString() {
    return "Inheritance_BottomSync of " + target;
  }
}
