package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class OddNamesAsyncFacade<Smart extends Number, Crossings, CompletableFuture extends List<Smart>> implements OddNamesAsync<Smart, Crossings, CompletableFuture> {
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

  OddNamesAsyncFacade(OddNames<Smart, Crossings, CompletableFuture> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = dev.smartasync.generated.Crossings.of(runtime, RECORD, YIELD, VAR, MODULE, WITH, ÉTÉ, 送るASYNC, $DOLLAR, SHARED, OF, OPERATION, THROWN, OVERRIDE, DEPRECATED, NESTED);
  }

  @Override
  public java.util.concurrent.CompletableFuture<Integer> record(int record) {
    return crossings.offload(RECORD, () -> target.record(record));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Smart> yield(Crossings sealed) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(YIELD, target.yield(sealed));
      } catch (Throwable thrown) {
        return crossings.failed(YIELD, thrown);
      }
    }
    return crossings.start(YIELD, () -> target.yield(sealed));
  }

  @Override
  public java.util.concurrent.CompletableFuture<String> var(String var, int permits, int when) {
    return crossings.offload(VAR, () -> target.var(var, permits, when));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Integer> module(int exports) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(MODULE, target.module(exports));
      } catch (Throwable thrown) {
        return crossings.failed(MODULE, thrown);
      }
    }
    return crossings.start(MODULE, () -> target.module(exports));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> with(int runtime, int target, int crossings,
      int thrown, int smartRuntime) {
    return this.crossings.offload(WITH, () -> {
      this.target.with(runtime, target, crossings, thrown, smartRuntime);
      return null;
    });
  }

  @Override
  public java.util.concurrent.CompletableFuture<String> été(String 名前) {
    return crossings.offload(ÉTÉ, () -> target.été(名前));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> 送る(String $, int ñ) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(送るASYNC, target.送るAsync($, ñ));
      } catch (Throwable thrown) {
        return crossings.failed(送るASYNC, thrown);
      }
    }
    return crossings.start(送るASYNC, () -> target.送るAsync($, ñ));
  }

  @Override
  public java.util.concurrent.CompletableFuture<String> $dollar(String a$b) {
    return crossings.offload($DOLLAR, () -> target.$dollar(a$b));
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> shared() {
    return crossings.offload(SHARED, () -> {
      target.shared();
      return null;
    });
  }

  @Override
  public java.util.concurrent.CompletableFuture<Void> of() {
    return crossings.offload(OF, () -> {
      target.of();
      return null;
    });
  }

  @Override
  public <Operation> java.util.concurrent.CompletableFuture<Operation> operation(
      Operation operation) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(OPERATION, target.<Operation>operation(operation));
      } catch (Throwable thrown) {
        return crossings.failed(OPERATION, thrown);
      }
    }
    return crossings.start(OPERATION, () -> target.<Operation>operation(operation));
  }

  @Override
  public <Throwable> java.util.concurrent.CompletableFuture<Throwable> thrown(Throwable thrown) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(THROWN, target.<Throwable>thrown(thrown));
      } catch (java.lang.Throwable thrown2) {
        return crossings.failed(THROWN, thrown2);
      }
    }
    return crossings.start(THROWN, () -> target.<Throwable>thrown(thrown));
  }

  @Override
  public <T, Override2> java.util.concurrent.CompletableFuture<Override2> override(Override2 o,
      T t) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(OVERRIDE, target.<T, Override2>override(o, t));
      } catch (Throwable thrown) {
        return crossings.failed(OVERRIDE, thrown);
      }
    }
    return crossings.start(OVERRIDE, () -> target.<T, Override2>override(o, t));
  }

  @Override
  @SuppressWarnings("deprecation")
  public <Deprecated2, SuppressWarnings2> java.util.concurrent.CompletableFuture<Deprecated2> deprecated(
      Deprecated2 d, SuppressWarnings2 s) {
    return crossings.offload(DEPRECATED, () -> target.<Deprecated2, SuppressWarnings2>deprecated(d,
        s));
  }

  @Override
  public java.util.concurrent.CompletableFuture<OddNames.OddNamesSync> nested(
      OddNames.Objects objects, OddNames.SmartRuntime runtime, OddNames.Generated generated) {
    return crossings.offload(NESTED, () -> target.nested(objects, runtime, generated));
  }

  @Override
  public String toString() {
    return "OddNamesAsync of " + target;
  }
}
