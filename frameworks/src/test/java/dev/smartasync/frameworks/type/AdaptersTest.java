package dev.smartasync.frameworks.type;

import static dev.smartasync.frameworks.evidence.Fact.CANCELLATION;
import static dev.smartasync.frameworks.evidence.Fact.TYPES;
import static dev.smartasync.frameworks.evidence.Framework.GUAVA;
import static dev.smartasync.frameworks.evidence.Framework.MUTINY;
import static dev.smartasync.frameworks.evidence.Framework.REACTOR;
import static dev.smartasync.frameworks.evidence.Framework.VERTX;

import com.google.common.util.concurrent.AbstractFuture;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import dev.smartasync.frameworks.evidence.Shows;
import dev.smartasync.generated.FutureStages;
import dev.smartasync.guava.GuavaStages;
import dev.smartasync.mutiny.MutinyStages;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.tck.TypeAdapterContract;
import dev.smartasync.vertx.VertxStages;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Sinks;

@NullUnmarked // the contract has null for what a type does not have
@DisplayName("The adapter contract is kept")
class AdaptersTest {

  @Nested
  @DisplayName("for Reactor's Mono")
  @Shows(
      framework = REACTOR,
      what = {TYPES, CANCELLATION})
  class OfMono extends TypeAdapterContract<Mono<String>> {
    @Override
    protected CompletionStage<?> stage(Mono<String> mono) {
      return ReactorStages.stage(mono);
    }

    @Override
    protected Mono<String> succeeded(String value) {
      return Mono.just(value);
    }

    @Override
    protected Mono<String> empty() {
      return Mono.empty();
    }

    @Override
    protected Mono<String> failed(Throwable failure) {
      return Mono.error(failure);
    }

    @Override
    protected Mono<String> subtype(String value) {
      return new OwnMono(Mono.just(value));
    }

    @Override
    protected Pending<Mono<String>> pending() {
      Sinks.One<String> sink = Sinks.one();
      AtomicBoolean cancelled = new AtomicBoolean();
      return new Pending<>(
          sink.asMono().doOnCancel(() -> cancelled.set(true)),
          () -> sink.emitValue("later", Sinks.EmitFailureHandler.FAIL_FAST),
          cancelled::get);
    }
  }

  @Nested
  @DisplayName("for Mutiny's Uni")
  @Shows(
      framework = MUTINY,
      what = {TYPES, CANCELLATION})
  class OfUni extends TypeAdapterContract<Uni<String>> {
    @Override
    protected CompletionStage<?> stage(Uni<String> uni) {
      return MutinyStages.stage(uni);
    }

    @Override
    protected Uni<String> succeeded(String value) {
      return Uni.createFrom().item(value);
    }

    @Override
    protected Uni<String> empty() {
      return Uni.createFrom().nullItem();
    }

    @Override
    protected Uni<String> failed(Throwable failure) {
      return Uni.createFrom().failure(failure);
    }

    @Override
    protected Uni<String> subtype(String value) {
      return new OwnUni(value);
    }

    @Override
    protected Pending<Uni<String>> pending() {
      AtomicReference<UniEmitter<? super String>> emitter = new AtomicReference<>();
      AtomicBoolean cancelled = new AtomicBoolean();
      return new Pending<>(
          Uni.createFrom()
              .<String>emitter(emitter::set)
              .onCancellation()
              .invoke(() -> cancelled.set(true)),
          () -> emitter.get().complete("later"),
          cancelled::get);
    }
  }

  @Nested
  @DisplayName("for Vert.x's Future")
  @Shows(framework = VERTX, what = TYPES)
  class OfVertxFuture extends TypeAdapterContract<Future<String>> {
    @Override
    protected CompletionStage<?> stage(Future<String> future) {
      return VertxStages.stage(future);
    }

    @Override
    protected Future<String> succeeded(String value) {
      return Future.succeededFuture(value);
    }

    @Override
    protected Future<String> empty() {
      return Future.succeededFuture();
    }

    @Override
    protected Future<String> failed(Throwable failure) {
      return Future.failedFuture(failure);
    }

    @Override
    protected Future<String> subtype(String value) {
      return null;
    }

    @Override
    protected Pending<Future<String>> pending() {
      Promise<String> promise = Promise.promise();
      return new Pending<>(promise.future(), () -> promise.complete("later"), () -> false);
    }

    @Override
    protected boolean cancels() {
      return false;
    }
  }

  @Nested
  @DisplayName("for Guava's ListenableFuture")
  @Shows(
      framework = GUAVA,
      what = {TYPES, CANCELLATION})
  class OfListenableFuture extends TypeAdapterContract<ListenableFuture<String>> {
    @Override
    protected CompletionStage<?> stage(ListenableFuture<String> future) {
      return GuavaStages.stage(future);
    }

    @Override
    protected ListenableFuture<String> succeeded(String value) {
      return Futures.immediateFuture(value);
    }

    @Override
    protected ListenableFuture<String> empty() {
      return Futures.immediateFuture(null);
    }

    @Override
    protected ListenableFuture<String> failed(Throwable failure) {
      return Futures.immediateFailedFuture(failure);
    }

    @Override
    protected ListenableFuture<String> subtype(String value) {
      return new OwnListenableFuture(value);
    }

    @Override
    protected Pending<ListenableFuture<String>> pending() {
      SettableFuture<String> future = SettableFuture.create();
      return new Pending<>(future, () -> future.set("later"), future::isCancelled);
    }
  }

  @Nested
  @DisplayName("for a plain Future")
  class OfPlainFuture extends TypeAdapterContract<java.util.concurrent.Future<String>> {
    @Override
    protected CompletionStage<?> stage(java.util.concurrent.Future<String> future) {
      return FutureStages.stage(future);
    }

    @Override
    protected java.util.concurrent.Future<String> succeeded(String value) {
      return ended(() -> value);
    }

    @Override
    protected java.util.concurrent.Future<String> empty() {
      return ended(() -> null);
    }

    @Override
    protected java.util.concurrent.Future<String> failed(Throwable failure) {
      return ended(() -> {
        throw (Exception) failure;
      });
    }

    @Override
    protected java.util.concurrent.Future<String> subtype(String value) {
      FutureTask<String> task = new FutureTask<>(() -> value) {};
      task.run();
      return task;
    }

    @Override
    protected Pending<java.util.concurrent.Future<String>> pending() {
      FutureTask<String> task = new FutureTask<>(() -> "later");
      return new Pending<>(task, task, task::isCancelled);
    }

    private static FutureTask<String> ended(Callable<String> body) {
      FutureTask<String> task = new FutureTask<>(body);
      task.run();
      return task;
    }
  }

  private static final class OwnMono extends MonoOperator<String, String> {
    OwnMono(Mono<String> source) {
      super(source);
    }

    @Override
    public void subscribe(CoreSubscriber<? super String> subscriber) {
      source.subscribe(subscriber);
    }
  }

  private static final class OwnUni extends AbstractUni<String> {
    private final String value;

    OwnUni(String value) {
      this.value = value;
    }

    @Override
    public void subscribe(UniSubscriber<? super String> subscriber) {
      Uni.createFrom().item(value).subscribe().withSubscriber(subscriber);
    }
  }

  private static final class OwnListenableFuture extends AbstractFuture<String> {
    OwnListenableFuture(String value) {
      set(value);
    }
  }
}
