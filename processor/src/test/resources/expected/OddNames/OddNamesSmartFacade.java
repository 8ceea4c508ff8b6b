package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class OddNamesSmartFacade<Smart extends Number, Crossings, CompletableFuture extends List<Smart>> implements OddNamesSmart<Smart, Crossings, CompletableFuture> {
  private static final Operation RECORD = Operation.of("OddNames", "record")
      .executor("odd");

  private static final Operation YIELD = Operation.of("OddNames", "yield")
      .executor("odd");

  private static final Operation VAR = Operation.of("OddNames", "var")
      .executor("odd");

  private static final Operation MODULE = Operation.of("OddNames", "module")
      .executor("odd");

  private static final Operation WITH = Operation.of("OddNames", "with")
      .executor("odd");

  private static final Operation ÉTÉ = Operation.of("OddNames", "été")
      .executor("odd");

  private static final Operation 送るASYNC = Operation.of("OddNames", "送るAsync")
      .executor("odd");

  private static final Operation $DOLLAR = Operation.of("OddNames", "$dollar")
      .executor("odd");

  private static final Operation SHARED = Operation.of("OddNames", "shared")
      .executor("odd");

  private static final Operation OF = Operation.of("OddNames", "of")
      .executor("odd");

  private static final Operation OPERATION = Operation.of("OddNames", "operation")
      .executor("odd");

  private static final Operation THROWN = Operation.of("OddNames", "thrown")
      .executor("odd");

  private static final Operation OVERRIDE = Operation.of("OddNames", "override")
      .executor("odd");

  private static final Operation DEPRECATED = Operation.of("OddNames", "deprecated")
      .executor("odd");

  private static final Operation NESTED = Operation.of("OddNames", "nested")
      .executor("odd");

  private final OddNames<Smart, Crossings, CompletableFuture> target;

  private final dev.smartasync.generated.Crossings crossings;

  OddNamesSmartFacade(OddNames<Smart, Crossings, CompletableFuture> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = dev.smartasync.generated.Crossings.of(runtime, RECORD, YIELD, VAR, MODULE, WITH, ÉTÉ, 送るASYNC, $DOLLAR, SHARED, OF, OPERATION, THROWN, OVERRIDE, DEPRECATED, NESTED);
  }

  @Override
  public dev.smartasync.Smart<Integer> record(int record) {
    return crossings.call(RECORD, () -> target.record(record));
  }

  @Override
  public dev.smartasync.Smart<Smart> yield(Crossings sealed) {
    return crossings.callAsync(YIELD, () -> target.yield(sealed));
  }

  @Override
  public dev.smartasync.Smart<String> var(String var, int permits, int when) {
    return crossings.call(VAR, () -> target.var(var, permits, when));
  }

  @Override
  public dev.smartasync.Smart<Integer> module(int exports) {
    return crossings.callAsync(MODULE, () -> target.module(exports));
  }

  @Override
  public dev.smartasync.Smart<Void> with(int runtime, int target, int crossings, int thrown,
      int smartRuntime) {
    return this.crossings.call(WITH, () -> {
      this.target.with(runtime, target, crossings, thrown, smartRuntime);
      return null;
    });
  }

  @Override
  public dev.smartasync.Smart<String> été(String 名前) {
    return crossings.call(ÉTÉ, () -> target.été(名前));
  }

  @Override
  public dev.smartasync.Smart<Void> 送る(String $, int ñ) {
    return crossings.callAsync(送るASYNC, () -> target.送るAsync($, ñ));
  }

  @Override
  public dev.smartasync.Smart<String> $dollar(String a$b) {
    return crossings.call($DOLLAR, () -> target.$dollar(a$b));
  }

  @Override
  public dev.smartasync.Smart<Void> shared() {
    return crossings.call(SHARED, () -> {
      target.shared();
      return null;
    });
  }

  @Override
  public dev.smartasync.Smart<Void> of() {
    return crossings.call(OF, () -> {
      target.of();
      return null;
    });
  }

  @Override
  public <Operation> dev.smartasync.Smart<Operation> operation(Operation operation) {
    return crossings.callAsync(OPERATION, () -> target.<Operation>operation(operation));
  }

  @Override
  public <Throwable> dev.smartasync.Smart<Throwable> thrown(Throwable thrown) {
    return crossings.callAsync(THROWN, () -> target.<Throwable>thrown(thrown));
  }

  @Override
  public <T, Override2> dev.smartasync.Smart<Override2> override(Override2 o, T t) {
    return crossings.callAsync(OVERRIDE, () -> target.<T, Override2>override(o, t));
  }

  @Override
  @SuppressWarnings("deprecation")
  public <Deprecated2, SuppressWarnings2> dev.smartasync.Smart<Deprecated2> deprecated(
      Deprecated2 d, SuppressWarnings2 s) {
    return crossings.call(DEPRECATED, () -> target.<Deprecated2, SuppressWarnings2>deprecated(d,
        s));
  }

  @Override
  public dev.smartasync.Smart<OddNames.OddNamesSync> nested(OddNames.Objects objects,
      OddNames.SmartRuntime runtime, OddNames.Generated generated) {
    return crossings.call(NESTED, () -> target.nested(objects, runtime, generated));
  }

  @Override
  public String toString() {
    return "OddNamesSmart of " + target;
  }
}
