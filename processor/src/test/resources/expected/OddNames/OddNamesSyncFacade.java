package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class OddNamesSyncFacade<Smart extends Number, Crossings, CompletableFuture extends List<Smart>> implements OddNamesSync<Smart, Crossings, CompletableFuture> {
  private static final Operation RECORD = Operation.of("OddNames", "record")
      .insteadOnLoop("OddNamesAsync.record()")
      .executor("odd");

  private static final Operation YIELD = Operation.of("OddNames", "yield")
      .insteadOnLoop("OddNamesAsync.yield()")
      .executor("odd");

  private static final Operation VAR = Operation.of("OddNames", "var")
      .insteadOnLoop("OddNamesAsync.var()")
      .executor("odd");

  private static final Operation MODULE = Operation.of("OddNames", "module")
      .insteadOnLoop("OddNamesAsync.module()")
      .executor("odd");

  private static final Operation WITH = Operation.of("OddNames", "with")
      .insteadOnLoop("OddNamesAsync.with()")
      .executor("odd");

  private static final Operation ÉTÉ = Operation.of("OddNames", "été")
      .insteadOnLoop("OddNamesAsync.été()")
      .executor("odd");

  private static final Operation 送るASYNC = Operation.of("OddNames", "送るAsync")
      .insteadOnLoop("OddNamesAsync.送る()")
      .executor("odd");

  private static final Operation $DOLLAR = Operation.of("OddNames", "$dollar")
      .insteadOnLoop("OddNamesAsync.$dollar()")
      .executor("odd");

  private static final Operation SHARED = Operation.of("OddNames", "shared")
      .insteadOnLoop("OddNamesAsync.shared()")
      .executor("odd");

  private static final Operation OF = Operation.of("OddNames", "of")
      .insteadOnLoop("OddNamesAsync.of()")
      .executor("odd");

  private static final Operation OPERATION = Operation.of("OddNames", "operation")
      .insteadOnLoop("OddNamesAsync.operation()")
      .executor("odd");

  private static final Operation THROWN = Operation.of("OddNames", "thrown")
      .insteadOnLoop("OddNamesAsync.thrown()")
      .executor("odd");

  private static final Operation OVERRIDE = Operation.of("OddNames", "override")
      .insteadOnLoop("OddNamesAsync.override()")
      .executor("odd");

  private static final Operation DEPRECATED = Operation.of("OddNames", "deprecated")
      .insteadOnLoop("OddNamesAsync.deprecated()")
      .executor("odd");

  private static final Operation NESTED = Operation.of("OddNames", "nested")
      .insteadOnLoop("OddNamesAsync.nested()")
      .executor("odd");

  private final OddNames<Smart, Crossings, CompletableFuture> target;

  private final dev.smartasync.generated.Crossings crossings;

  OddNamesSyncFacade(OddNames<Smart, Crossings, CompletableFuture> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = dev.smartasync.generated.Crossings.of(runtime, RECORD, YIELD, VAR, MODULE, WITH, ÉTÉ, 送るASYNC, $DOLLAR, SHARED, OF, OPERATION, THROWN, OVERRIDE, DEPRECATED, NESTED);
  }

  @Override
  public int record(int record) {
    if (crossings.passesDirectly()) {
      return target.record(record);
    }
    return crossings.passThrough(RECORD, () -> target.record(record));
  }

  @Override
  public Smart yield(Crossings sealed) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(YIELD, target.yield(sealed));
    }
    return crossings.await(YIELD, () -> target.yield(sealed));
  }

  @Override
  public String var(String var, int permits, int when) {
    if (crossings.passesDirectly()) {
      return target.var(var, permits, when);
    }
    return crossings.passThrough(VAR, () -> target.var(var, permits, when));
  }

  @Override
  public Integer module(int exports) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(MODULE, target.module(exports));
    }
    return crossings.await(MODULE, () -> target.module(exports));
  }

  @Override
  public void with(int runtime, int target, int crossings, int thrown, int smartRuntime) {
    if (this.crossings.passesDirectly()) {
      this.target.with(runtime, target, crossings, thrown, smartRuntime);
    } else {
      this.crossings.passThrough(WITH, () -> {
        this.target.with(runtime, target, crossings, thrown, smartRuntime);
        return null;
      });
    }
  }

  @Override
  public String été(String 名前) {
    if (crossings.passesDirectly()) {
      return target.été(名前);
    }
    return crossings.passThrough(ÉTÉ, () -> target.été(名前));
  }

  @Override
  public void 送る(String $, int ñ) {
    if (crossings.awaitsDirectly()) {
      crossings.await(送るASYNC, target.送るAsync($, ñ));
    } else {
      crossings.await(送るASYNC, () -> target.送るAsync($, ñ));
    }
  }

  @Override
  public String $dollar(String a$b) {
    if (crossings.passesDirectly()) {
      return target.$dollar(a$b);
    }
    return crossings.passThrough($DOLLAR, () -> target.$dollar(a$b));
  }

  @Override
  public void shared() {
    if (crossings.passesDirectly()) {
      target.shared();
    } else {
      crossings.passThrough(SHARED, () -> {
        target.shared();
        return null;
      });
    }
  }

  @Override
  public void of() {
    if (crossings.passesDirectly()) {
      target.of();
    } else {
      crossings.passThrough(OF, () -> {
        target.of();
        return null;
      });
    }
  }

  @Override
  public <Operation> Operation operation(Operation operation) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(OPERATION, target.<Operation>operation(operation));
    }
    return crossings.await(OPERATION, () -> target.<Operation>operation(operation));
  }

  @Override
  public <Throwable> Throwable thrown(Throwable thrown) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(THROWN, target.<Throwable>thrown(thrown));
    }
    return crossings.await(THROWN, () -> target.<Throwable>thrown(thrown));
  }

  @Override
  public <T, Override2> Override2 override(Override2 o, T t) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(OVERRIDE, target.<T, Override2>override(o, t));
    }
    return crossings.await(OVERRIDE, () -> target.<T, Override2>override(o, t));
  }

  @Override
  @SuppressWarnings("deprecation")
  public <Deprecated2, SuppressWarnings2> Deprecated2 deprecated(Deprecated2 d,
      SuppressWarnings2 s) {
    if (crossings.passesDirectly()) {
      return target.<Deprecated2, SuppressWarnings2>deprecated(d, s);
    }
    return crossings.passThrough(DEPRECATED, () -> target.<Deprecated2, SuppressWarnings2>deprecated(d,
        s));
  }

  @Override
  public OddNames.OddNamesSync nested(OddNames.Objects objects, OddNames.SmartRuntime runtime,
      OddNames.Generated generated) {
    if (crossings.passesDirectly()) {
      return target.nested(objects, runtime, generated);
    }
    return crossings.passThrough(NESTED, () -> target.nested(objects, runtime, generated));
  }

  @Override
  public String toString() {
    return "OddNamesSync of " + target;
  }
}
