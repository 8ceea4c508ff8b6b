package dev.smartasync.frameworks.type;

import static dev.smartasync.frameworks.evidence.Fact.CANCELLATION;
import static dev.smartasync.frameworks.evidence.Fact.TYPES;
import static dev.smartasync.frameworks.evidence.Framework.RXJAVA;

import dev.smartasync.frameworks.evidence.Shows;
import dev.smartasync.rxjava.RxJavaStages;
import dev.smartasync.tck.TypeAdapterContract;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.subjects.CompletableSubject;
import io.reactivex.rxjava3.subjects.MaybeSubject;
import io.reactivex.rxjava3.subjects.SingleSubject;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@NullUnmarked // the contract has null for what a type does not have
@DisplayName("The adapter contract is kept")
class RxJavaAdaptersTest {

  @Nested
  @DisplayName("for RxJava's Single")
  @Shows(
      framework = RXJAVA,
      what = {TYPES, CANCELLATION})
  class OfSingle extends TypeAdapterContract<Single<String>> {
    @Override
    protected CompletionStage<?> stage(Single<String> single) {
      return RxJavaStages.stage(single);
    }

    @Override
    protected Single<String> succeeded(String value) {
      return Single.just(value);
    }

    @Override
    protected Single<String> empty() {
      return null;
    }

    @Override
    protected Single<String> failed(Throwable failure) {
      return Single.error(failure);
    }

    @Override
    protected Single<String> subtype(String value) {
      return new Single<>() {
        @Override
        protected void subscribeActual(SingleObserver<? super String> observer) {
          Single.just(value).subscribe(observer);
        }
      };
    }

    @Override
    protected Pending<Single<String>> pending() {
      SingleSubject<String> subject = SingleSubject.create();
      AtomicBoolean cancelled = new AtomicBoolean();
      return new Pending<>(
          subject.doOnDispose(() -> cancelled.set(true)),
          () -> subject.onSuccess("later"),
          cancelled::get);
    }
  }

  @Nested
  @DisplayName("for RxJava's Maybe")
  @Shows(
      framework = RXJAVA,
      what = {TYPES, CANCELLATION})
  class OfMaybe extends TypeAdapterContract<Maybe<String>> {
    @Override
    protected CompletionStage<?> stage(Maybe<String> maybe) {
      return RxJavaStages.stage(maybe);
    }

    @Override
    protected Maybe<String> succeeded(String value) {
      return Maybe.just(value);
    }

    @Override
    protected Maybe<String> empty() {
      return Maybe.empty();
    }

    @Override
    protected Maybe<String> failed(Throwable failure) {
      return Maybe.error(failure);
    }

    @Override
    protected Maybe<String> subtype(String value) {
      return new Maybe<>() {
        @Override
        protected void subscribeActual(MaybeObserver<? super String> observer) {
          Maybe.just(value).subscribe(observer);
        }
      };
    }

    @Override
    protected Pending<Maybe<String>> pending() {
      MaybeSubject<String> subject = MaybeSubject.create();
      AtomicBoolean cancelled = new AtomicBoolean();
      return new Pending<>(
          subject.doOnDispose(() -> cancelled.set(true)),
          () -> subject.onSuccess("later"),
          cancelled::get);
    }
  }

  @Nested
  @DisplayName("for RxJava's Completable")
  @Shows(
      framework = RXJAVA,
      what = {TYPES, CANCELLATION})
  class OfCompletable extends TypeAdapterContract<Completable> {
    @Override
    protected CompletionStage<?> stage(Completable completable) {
      return RxJavaStages.stage(completable);
    }

    @Override
    protected Completable succeeded(String value) {
      return Completable.complete();
    }

    @Override
    protected Completable empty() {
      return Completable.complete();
    }

    @Override
    protected Completable failed(Throwable failure) {
      return Completable.error(failure);
    }

    @Override
    protected Completable subtype(String value) {
      return new Completable() {
        @Override
        protected void subscribeActual(CompletableObserver observer) {
          Completable.complete().subscribe(observer);
        }
      };
    }

    @Override
    protected Pending<Completable> pending() {
      CompletableSubject subject = CompletableSubject.create();
      AtomicBoolean cancelled = new AtomicBoolean();
      return new Pending<>(
          subject.doOnDispose(() -> cancelled.set(true)), subject::onComplete, cancelled::get);
    }

    @Override
    protected boolean carriesValues() {
      return false;
    }
  }
}
