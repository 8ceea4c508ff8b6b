package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.OddNames}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
public interface OddNamesAsync<Smart extends Number, Crossings, CompletableFuture extends List<Smart>> {
  /** Returns a facade of the target on the shared runtime. */
  static <Smart extends Number, Crossings, CompletableFuture extends List<Smart>> OddNamesAsync<Smart, Crossings, CompletableFuture> of(
      OddNames<Smart, Crossings, CompletableFuture> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <Smart extends Number, Crossings, CompletableFuture extends List<Smart>> OddNamesAsync<Smart, Crossings, CompletableFuture> of(
      OddNames<Smart, Crossings, CompletableFuture> target, SmartRuntime runtime) {
    return new OddNamesAsyncFacade<>(target, runtime);
  }

  java.util.concurrent.CompletableFuture<Integer> record(int record);

  java.util.concurrent.CompletableFuture<Smart> yield(Crossings sealed);

  java.util.concurrent.CompletableFuture<String> var(String var, int permits, int when);

  java.util.concurrent.CompletableFuture<Integer> module(int exports);

  java.util.concurrent.CompletableFuture<Void> with(int runtime, int target, int crossings,
      int thrown, int smartRuntime);

  java.util.concurrent.CompletableFuture<String> été(String 名前);

  java.util.concurrent.CompletableFuture<Void> 送る(String $, int ñ);

  java.util.concurrent.CompletableFuture<String> $dollar(String a$b);

  java.util.concurrent.CompletableFuture<Void> shared();

  java.util.concurrent.CompletableFuture<Void> of();

  <Operation> java.util.concurrent.CompletableFuture<Operation> operation(Operation operation);

  <Throwable> java.util.concurrent.CompletableFuture<Throwable> thrown(Throwable thrown);

  <T, Override2> java.util.concurrent.CompletableFuture<Override2> override(Override2 o, T t);

  @Deprecated
  <Deprecated2, SuppressWarnings2> java.util.concurrent.CompletableFuture<Deprecated2> deprecated(
      Deprecated2 d, SuppressWarnings2 s);

  java.util.concurrent.CompletableFuture<OddNames.OddNamesSync> nested(OddNames.Objects objects,
      OddNames.SmartRuntime runtime, OddNames.Generated generated);
}
