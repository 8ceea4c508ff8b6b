package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import javax.annotation.processing.Generated;

/** A facade of {@link good.OddNames} whose calls wait or not, as the thread of each call may. */
@Generated("dev.smartasync.processor")
public interface OddNamesSmart<Smart extends Number, Crossings, CompletableFuture extends List<Smart>> {
  /** Returns a facade of the target on the shared runtime. */
  static <Smart extends Number, Crossings, CompletableFuture extends List<Smart>> OddNamesSmart<Smart, Crossings, CompletableFuture> of(
      OddNames<Smart, Crossings, CompletableFuture> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <Smart extends Number, Crossings, CompletableFuture extends List<Smart>> OddNamesSmart<Smart, Crossings, CompletableFuture> of(
      OddNames<Smart, Crossings, CompletableFuture> target, SmartRuntime runtime) {
    return new OddNamesSmartFacade<>(target, runtime);
  }

  dev.smartasync.Smart<Integer> record(int record);

  dev.smartasync.Smart<Smart> yield(Crossings sealed);

  dev.smartasync.Smart<String> var(String var, int permits, int when);

  dev.smartasync.Smart<Integer> module(int exports);

  dev.smartasync.Smart<Void> with(int runtime, int target, int crossings, int thrown,
      int smartRuntime);

  dev.smartasync.Smart<String> été(String 名前);

  dev.smartasync.Smart<Void> 送る(String $, int ñ);

  dev.smartasync.Smart<String> $dollar(String a$b);

  dev.smartasync.Smart<Void> shared();

  dev.smartasync.Smart<Void> of();

  <Operation> dev.smartasync.Smart<Operation> operation(Operation operation);

  <Throwable> dev.smartasync.Smart<Throwable> thrown(Throwable thrown);

  <T, Override2> dev.smartasync.Smart<Override2> override(Override2 o, T t);

  @Deprecated
  <Deprecated2, SuppressWarnings2> dev.smartasync.Smart<Deprecated2> deprecated(Deprecated2 d,
      SuppressWarnings2 s);

  dev.smartasync.Smart<OddNames.OddNamesSync> nested(OddNames.Objects objects,
      OddNames.SmartRuntime runtime, OddNames.Generated generated);
}
