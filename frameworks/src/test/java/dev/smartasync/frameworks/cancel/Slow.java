package dev.smartasync.frameworks.cancel;

import com.google.api.core.ApiFuture;
import com.google.common.util.concurrent.ListenableFuture;
import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import kotlinx.coroutines.Deferred;
import reactor.core.publisher.Mono;

/** A target whose methods return what the test says, as each asynchronous type. */
@SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART, Facade.REACTOR})
class Slow {
  private final Object source;

  Slow(Object source) {
    this.source = source;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test knows
  private <T> T source() {
    return (T) source;
  }

  public CompletionStage<String> stage() {
    return source();
  }

  public Mono<String> mono() {
    return source();
  }

  public Uni<String> uni() {
    return source();
  }

  public Single<String> single() {
    return source();
  }

  public Maybe<String> maybe() {
    return source();
  }

  public Completable completable() {
    return source();
  }

  public io.vertx.core.Future<String> vertx() {
    return source();
  }

  public ListenableFuture<String> guava() {
    return source();
  }

  public io.netty.util.concurrent.Future<String> netty() {
    return source();
  }

  public ApiFuture<String> google() {
    return source();
  }

  public Deferred<String> kotlin() {
    return source();
  }

  public Future<String> future() {
    return source();
  }
}
