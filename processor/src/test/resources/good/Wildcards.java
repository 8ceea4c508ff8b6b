package good;

import dev.smartasync.Blocking;
import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

@SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
public interface Wildcards<T> {
  class Pair<A, B> extends CompletableFuture<Map<B, ? extends A>> {}

  class Lists<A> extends CompletableFuture<Map<String, List<A>>> {}

  class Arrays<A> extends CompletableFuture<A[]> {}

  class Sinks<A> extends CompletableFuture<List<? super A>> {}

  interface Number2<A extends Number> extends CompletionStage<A> {}

  Pair<?, ? extends T> pair();

  Pair<? super T, ?> pair2();

  Lists<? extends T> lists();

  Arrays<?> arrays();

  Arrays<? extends T> arrays2();

  Sinks<? extends T> sinks();

  Sinks<? super T> sinks2();

  Number2<?> number();

  <Q extends Pair<? extends T, ?>> Q variable();

  <F extends CompletableFuture<?>> F variable2(F future);

  <F extends CompletionStage<? extends Number> & Runnable, F2 extends F> F2 variable3(F future);

  Future<?> any();

  CompletionStage<? super T> sink();

  CompletableFuture<Void>[] started();

  CompletableFuture<CompletableFuture<Void>[]> all();

  @Blocking
  CompletionStage<? extends T> slow() throws Exception;

  @Blocking
  Number2<?> slow2();
}
