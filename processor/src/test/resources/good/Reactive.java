package good;

import dev.smartasync.Blocking;
import dev.smartasync.Facade;
import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that a method may return. */
@NullMarked
@SmartAsync(facades = {Facade.REACTOR, Facade.MUTINY, Facade.RXJAVA, Facade.VERTX})
public interface Reactive<K, V extends @Nullable Object> extends AutoCloseable {
  /**
   * Finds all values.
   *
   * @param context where to look
   * @return the values
   * @throws IOException if there is no way to look
   */
  List<V> all(K context) throws IOException;

  @Nullable String name(K key);

  /** Clears. */
  void clear();

  Void nothing();

  int count();

  @Nullable Integer countOrNull();

  /**
   * Gets a value.
   *
   * @return a stage of the value
   */
  @SmartAsync(failsWith = IOException.class, shared = true)
  CompletionStage<V> get(K key);

  CompletableFuture<@Nullable String> getOrNull(K key);

  CompletionStage<? extends List<? super K>> wild();

  CompletionStage<Void> put(K key, V value);

  java.util.concurrent.Future<String> plain(Future<K> key);

  /**
   * Gets a value.
   *
   * @return a mono of the value
   */
  Mono<K> mono(K context);

  Mono<Void> monoOfNothing();

  Uni<V> uni(K context);

  Single<K> single();

  Maybe<K> maybe();

  Completable completable();

  Future<V> vertx(K key);

  @SmartAsync(timeout = "2s")
  Future<@Nullable String> vertxInTime();

  @Blocking
  @SmartAsync(executor = "disk")
  CompletionStage<V> load(K key) throws IOException;

  @Blocking
  Mono<K> loadMono(K target);

  @NonBlocking
  String label();

  <T extends Number & Comparable<T>, X extends Exception> T max(Class<T> type, List<? super T> into)
      throws X;

  String send(String message);

  Mono<String> sendAsync(String message);

  Flux<K> flux();

  Multi<K> multi();

  Flowable<K> flowable();

  Observable<K> observable();

  Flow.Publisher<K> publisher();

  Stream<K> stream();

  @Override
  void close();

  /** Functions. */
  @SmartAsync(facades = {Facade.REACTOR, Facade.MUTINY, Facade.RXJAVA, Facade.VERTX})
  final class Functions {
    private Functions() {}

    public static String find(String crossings) {
      return crossings;
    }

    public static Mono<String> mono(String... context) {
      return Mono.just(context[0]);
    }

    public static Uni<String> uni(String runtime) {
      return Uni.createFrom().item(runtime);
    }

    public static Future<String> vertx(String MutinyStages) {
      return Future.succeededFuture(MutinyStages);
    }

    @NonBlocking
    public static String label() {
      return "";
    }
  }
}
