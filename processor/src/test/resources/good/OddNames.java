package good;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletionStage;

@SmartAsync(
    facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART},
    executor = "odd")
public interface OddNames<Smart extends Number, Crossings, CompletableFuture extends List<Smart>> {
  int record(int record);

  java.util.concurrent.CompletableFuture<Smart> yield(Crossings sealed);

  String var(String var, int permits, int when);

  CompletionStage<Integer> module(int exports);

  void with(int runtime, int target, int crossings, int thrown, int smartRuntime);

  String été(String 名前);

  java.util.concurrent.CompletableFuture<Void> 送るAsync(String $, int ñ);

  String $dollar(String a$b);

  void shared();

  void of();

  <Operation> java.util.concurrent.CompletableFuture<Operation> operation(Operation operation);

  <Throwable> java.util.concurrent.CompletableFuture<Throwable> thrown(Throwable thrown);

  <T, Override> java.util.concurrent.CompletableFuture<Override> override(Override o, T t);

  @java.lang.Deprecated
  <Deprecated, SuppressWarnings> Deprecated deprecated(Deprecated d, SuppressWarnings s);

  class OddNamesSync {}

  OddNamesSync nested(Objects objects, SmartRuntime runtime, Generated generated);

  class Objects {}

  class SmartRuntime {}

  class Generated {}
}
