package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.OddNames}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface OddNamesSync<Smart extends Number, Crossings, CompletableFuture extends List<Smart>> {
  /** Returns a facade of the target on the shared runtime. */
  static <Smart extends Number, Crossings, CompletableFuture extends List<Smart>> OddNamesSync<Smart, Crossings, CompletableFuture> of(
      OddNames<Smart, Crossings, CompletableFuture> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <Smart extends Number, Crossings, CompletableFuture extends List<Smart>> OddNamesSync<Smart, Crossings, CompletableFuture> of(
      OddNames<Smart, Crossings, CompletableFuture> target, SmartRuntime runtime) {
    return new OddNamesSyncFacade<>(target, runtime);
  }

  int record(int record);

  Smart yield(Crossings sealed);

  String var(String var, int permits, int when);

  Integer module(int exports);

  void with(int runtime, int target, int crossings, int thrown, int smartRuntime);

  String été(String 名前);

  void 送る(String $, int ñ);

  String $dollar(String a$b);

  void shared();

  void of();

  <Operation> Operation operation(Operation operation);

  <Throwable> Throwable thrown(Throwable thrown);

  <T, Override2> Override2 override(Override2 o, T t);

  @Deprecated
  <Deprecated2, SuppressWarnings2> Deprecated2 deprecated(Deprecated2 d, SuppressWarnings2 s);

  OddNames.OddNamesSync nested(OddNames.Objects objects, OddNames.SmartRuntime runtime,
      OddNames.Generated generated);
}
