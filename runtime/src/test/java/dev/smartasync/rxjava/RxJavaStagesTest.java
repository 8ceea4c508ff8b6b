package dev.smartasync.rxjava;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.subjects.CompletableSubject;
import io.reactivex.rxjava3.subjects.MaybeSubject;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RxJavaStagesTest {
  private final Exception failure = new Exception("checked");

  private static <T extends @Nullable Object> CompletableFuture<T> future(
      @Nullable CompletionStage<T> stage) {
    return Objects.requireNonNull(stage).toCompletableFuture();
  }

  @Test
  void nullStaysNull() {
    assertThat(RxJavaStages.stage((Single<String>) null)).isNull();
    assertThat(RxJavaStages.stage((Maybe<String>) null)).isNull();
    assertThat(RxJavaStages.stage((Completable) null)).isNull();
  }

  @Test
  void aValueAndASubtypeArrive() {
    CompletionStage<Number> single = RxJavaStages.stage(Single.just(7));
    CompletionStage<Number> maybe = RxJavaStages.stage(Maybe.just(8));
    assertThat(future(single)).isCompletedWithValue(7);
    assertThat(future(maybe)).isCompletedWithValue(8);
  }

  @Test
  void nothingGivesNull() {
    assertThat(future(RxJavaStages.stage(Maybe.empty()))).isCompletedWithValue(null);
    assertThat(future(RxJavaStages.stage(Completable.complete()))).isCompletedWithValue(null);
  }

  @Test
  void aFailureIsTheSameInstance() {
    assertThat(future(RxJavaStages.stage(Single.error(failure))).exceptionNow()).isSameAs(failure);
    assertThat(future(RxJavaStages.stage(Maybe.error(failure))).exceptionNow()).isSameAs(failure);
    assertThat(future(RxJavaStages.stage(Completable.error(failure))).exceptionNow())
        .isSameAs(failure);
  }

  @Test
  void cancellingDisposesOfTheSubscription() {
    SingleSubject<String> single = SingleSubject.create();
    MaybeSubject<String> maybe = MaybeSubject.create();
    CompletableSubject completable = CompletableSubject.create();
    CompletableFuture<String> ofSingle = future(RxJavaStages.stage(single));
    CompletableFuture<String> ofMaybe = future(RxJavaStages.stage(maybe));
    CompletableFuture<@Nullable Void> ofCompletable = future(RxJavaStages.stage(completable));
    assertThat(single.hasObservers() && maybe.hasObservers() && completable.hasObservers())
        .isTrue();
    assertThat(ofSingle.cancel(true) && ofMaybe.cancel(true) && ofCompletable.cancel(true))
        .isTrue();
    assertThat(single.hasObservers() || maybe.hasObservers() || completable.hasObservers())
        .isFalse();
  }

  @Test
  void aSubscriptionThatComesAfterTheCancelIsDisposedOf() {
    DisposableStage<String> stage = new DisposableStage<>();
    assertThat(stage.cancel(true)).isTrue();
    Disposable late = Disposable.empty();
    stage.onSubscribe(late);
    stage.onError(failure);
    assertThat(late.isDisposed()).isTrue();
    assertThat(stage).isCancelled();
  }
}
