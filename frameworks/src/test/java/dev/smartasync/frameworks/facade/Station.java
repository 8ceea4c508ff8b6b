package dev.smartasync.frameworks.facade;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A target whose methods count their calls and do what the test says. */
@SmartAsync(facades = {Facade.REACTOR, Facade.MUTINY, Facade.RXJAVA, Facade.VERTX})
class Station {

  private final AtomicInteger calls = new AtomicInteger();
  private final Callable<?> body;

  Station(Callable<?> body) {
    this.body = body;
  }

  int calls() {
    return calls.get();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the test knows
  private <T extends @Nullable Object> T call() throws Exception {
    calls.incrementAndGet();
    return (T) body.call();
  }

  public @Nullable String read() throws Exception {
    return call();
  }

  public String require() throws Exception {
    return call();
  }

  @SmartAsync(executor = "one")
  public String readOnOne() throws Exception {
    return call();
  }

  @SmartAsync(timeout = "20ms")
  public String readInTime() throws Exception {
    return call();
  }

  public int count() throws Exception {
    return this.<Integer>call();
  }

  public void clear() throws Exception {
    call();
  }

  public CompletionStage<@Nullable String> stage() throws Exception {
    return call();
  }

  public CompletionStage<String> requireStage() throws Exception {
    return call();
  }

  @SmartAsync(timeout = "20ms")
  public CompletionStage<String> stageInTime() throws Exception {
    return call();
  }

  public Mono<String> mono() throws Exception {
    return call();
  }

  public Uni<String> uni() throws Exception {
    return call();
  }

  public Single<String> single() throws Exception {
    return call();
  }

  public Maybe<String> maybe() throws Exception {
    return call();
  }

  public Completable completable() throws Exception {
    return call();
  }

  public Future<String> vertx() throws Exception {
    return call();
  }

  @SmartAsync(timeout = "20ms")
  public Future<String> vertxInTime() throws Exception {
    return call();
  }
}
