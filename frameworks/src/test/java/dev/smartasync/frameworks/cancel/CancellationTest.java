package dev.smartasync.frameworks.cancel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.api.core.SettableApiFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** Each type's source is cancelled through the facades that the processor writes. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CancellationTest {

  /** A source that never settles by itself. */
  record Source(Object value, BooleanSupplier cancelled) {
    static Source of(Future<?> future) {
      return new Source(future, future::isCancelled);
    }

    /** Of a type that is told of the end of its subscription, once. */
    static Source lazy(Function<Runnable, Object> onCancel) {
      AtomicInteger cancels = new AtomicInteger();
      return new Source(onCancel.apply(cancels::incrementAndGet), () -> cancels.get() == 1);
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // references to methods, which do not change
  enum Type {
    STAGE(SlowAsync::stage, SlowSmart::stage, SlowReactor::stage, SlowSync::stage) {
      @Override
      Source source() {
        return Source.of(new CompletableFuture<>());
      }
    },
    MONO(SlowAsync::mono, SlowSmart::mono, SlowReactor::mono, SlowSync::mono) {
      @Override
      Source source() {
        return Source.lazy(it -> Mono.never().doOnCancel(it));
      }
    },
    UNI(SlowAsync::uni, SlowSmart::uni, SlowReactor::uni, SlowSync::uni) {
      @Override
      Source source() {
        return Source.lazy(it -> Uni.createFrom().nothing().onCancellation().invoke(it));
      }
    },
    SINGLE(SlowAsync::single, SlowSmart::single, SlowReactor::single, SlowSync::single) {
      @Override
      Source source() {
        return Source.lazy(it -> Single.never().doOnDispose(it::run));
      }
    },
    MAYBE(SlowAsync::maybe, SlowSmart::maybe, SlowReactor::maybe, SlowSync::maybe) {
      @Override
      Source source() {
        return Source.lazy(it -> Maybe.never().doOnDispose(it::run));
      }
    },
    COMPLETABLE(
        SlowAsync::completable,
        SlowSmart::completable,
        SlowReactor::completable,
        SlowSync::completable) {
      @Override
      Source source() {
        return Source.lazy(it -> Completable.never().doOnDispose(it::run));
      }
    },
    VERTX(SlowAsync::vertx, SlowSmart::vertx, SlowReactor::vertx, SlowSync::vertx) {
      @Override
      Source source() { // which nothing cancels: it can still be settled
        Promise<String> promise = Promise.promise();
        return new Source(promise.future(), () -> promise.tryComplete("later"));
      }
    },
    GUAVA(SlowAsync::guava, SlowSmart::guava, SlowReactor::guava, SlowSync::guava) {
      @Override
      Source source() {
        return Source.of(SettableFuture.create());
      }
    },
    NETTY(SlowAsync::netty, SlowSmart::netty, SlowReactor::netty, SlowSync::netty) {
      @Override
      Source source() {
        return Source.of(ImmediateEventExecutor.INSTANCE.newPromise());
      }
    },
    GOOGLE(SlowAsync::google, SlowSmart::google, SlowReactor::google, SlowSync::google) {
      @Override
      Source source() {
        return Source.of(SettableApiFuture.create());
      }
    },
    KOTLIN(SlowAsync::kotlin, SlowSmart::kotlin, SlowReactor::kotlin, SlowSync::kotlin) {
      @Override
      Source source() {
        CompletableDeferred<String> deferred =
            CompletableDeferredKt.CompletableDeferred((kotlinx.coroutines.@Nullable Job) null);
        return new Source(deferred, deferred::isCancelled);
      }
    },
    FUTURE(SlowAsync::future, SlowSmart::future, SlowReactor::future, SlowSync::future) {
      @Override
      Source source() {
        return Source.of(new FutureTask<>(() -> "never run"));
      }
    };

    final Function<SlowAsync, CompletableFuture<?>> async;
    final Function<SlowSmart, CompletableFuture<?>> smart;
    final Function<SlowReactor, Mono<?>> reactor;
    final Consumer<SlowSync> sync;

    Type(
        Function<SlowAsync, CompletableFuture<?>> async,
        Function<SlowSmart, CompletableFuture<?>> smart,
        Function<SlowReactor, Mono<?>> reactor,
        Consumer<SlowSync> sync) {
      this.async = async;
      this.smart = smart;
      this.reactor = reactor;
      this.sync = sync;
    }

    abstract Source source();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("42. Cancelling what an Async facade returns cancels the source")
  void async(Type type) {
    Source source = type.source();
    CompletableFuture<?> future = type.async.apply(SlowAsync.of(new Slow(source.value())));

    assertThat(future).isNotDone();
    assertThat(future.cancel(true)).isTrue();

    assertThat(source.cancelled().getAsBoolean()).isTrue();
    assertThat(future).isCancelled();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("42. Cancelling what a Smart facade returns cancels the source")
  void smart(Type type) {
    Source source = type.source();
    CompletableFuture<?> future = type.smart.apply(SlowSmart.of(new Slow(source.value())));

    assertThat(future.cancel(true)).isTrue();

    assertThat(source.cancelled().getAsBoolean()).isTrue();
    assertThat(future).isCancelled();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("42. Ending a subscription to what a Reactor facade returns cancels the source")
  void reactor(Type type) {
    Source source = type.source();
    Mono<?> mono = type.reactor.apply(SlowReactor.of(new Slow(source.value())));

    mono.subscribe().dispose();

    assertThat(source.cancelled().getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("43. Interrupting who waits in a Sync facade cancels the source")
  void sync(Type type) {
    Source source = type.source();
    SlowSync facade = SlowSync.of(new Slow(source.value()));

    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> type.sync.accept(facade));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(source.cancelled().getAsBoolean()).isTrue();
  }
}
