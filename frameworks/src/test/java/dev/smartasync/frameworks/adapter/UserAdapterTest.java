package dev.smartasync.frameworks.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import io.vertx.core.Future;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;

/** What facades make of a user's adapter that is named on the package. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UserAdapterTest {
  private final Parcel<String> parcel = new Parcel<>();
  private final Parcel<Integer> number = new Parcel<>();
  private final Courier courier =
      new Courier() {
        @Override
        public Parcel<String> next() {
          return parcel;
        }

        @Override
        public Parcel<? extends Number> any() {
          return number;
        }
      };

  @Test
  void whatComesGoesThroughEveryFacade() {
    parcel.content.complete("a book");
    number.content.complete(7);

    assertThat(CourierSync.of(courier).next()).isEqualTo("a book");
    assertThat(CourierAsync.of(courier).next()).isCompletedWithValue("a book");
    assertThat(CourierSmart.of(courier).next().await()).isEqualTo("a book");
    assertThat(CourierReactor.of(courier).next().block()).isEqualTo("a book");
    assertThat(CourierVertx.of(courier).next().result()).isEqualTo("a book");
    assertThat(CourierSync.of(courier).any()).isEqualTo(7);
    assertThat(CourierAsync.of(courier).any().join()).isEqualTo(7);
  }

  @Test
  void aFailureIsTheVeryOne() {
    IllegalStateException failure = new IllegalStateException("lost");
    parcel.content.completeExceptionally(failure);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> CourierSync.of(courier).next())
        .isSameAs(failure);
    assertThat(CourierAsync.of(courier).next().exceptionNow()).isSameAs(failure);
    assertThat(CourierVertx.of(courier).next().cause()).isSameAs(failure);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void waitingOnALoopIsRefused(boolean smart) throws Exception {
    try (Caller loop = CallerKind.NETTY_LOOP.open()) {
      CompletableFuture<String> future =
          loop.call(
              () -> smart ? CourierSmart.of(courier).next() : CourierAsync.of(courier).next());

      assertThat(loop.call(() -> refusal(future::join))).isEqualTo("refused");
      assertThat(loop.call(() -> refusal(future::get))).isEqualTo("refused");
      assertThat(loop.call(() -> refusal(future.thenApply(it -> it)::join))).isEqualTo("refused");
      assertThat(loop.call(() -> refusal(CourierSync.of(courier)::next))).isEqualTo("refused");

      parcel.content.complete("a book");
      assertThat(loop.call(future::join)).isEqualTo("a book");
    }
  }

  private static String refusal(java.util.concurrent.Callable<String> waiting) throws Exception {
    try {
      return waiting.call();
    } catch (BlockingCallRefusedException refused) {
      return "refused";
    }
  }

  @Test
  void cancellingReachesTheParcel() {
    assertThat(CourierAsync.of(courier).next().cancel(true)).isTrue();
    assertThat(parcel.content).isCancelled();
  }

  @Test
  void cancellingASmartReachesTheParcel() {
    assertThat(CourierSmart.of(courier).next().cancel(true)).isTrue();
    assertThat(parcel.content).isCancelled();
  }

  @Test
  void endingASubscriptionReachesTheParcel() {
    Disposable subscription = CourierReactor.of(courier).next().subscribe();
    assertThat(parcel.content).isNotDone();

    subscription.dispose();

    assertThat(parcel.content).isCancelled();
  }

  @Test
  void anInterruptedCallerCancelsTheParcel() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> CourierSync.of(courier).next());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(parcel.content).isCancelled();
  }

  @Test
  void aParcelThatIsCancelledCancelsWhatAFacadeReturned() {
    CompletableFuture<String> future = CourierAsync.of(courier).next();
    Future<String> vertx = CourierVertx.of(courier).next();

    parcel.content.cancel(true);

    assertThat(future).isCancelled();
    assertThat(vertx.cause()).isInstanceOf(CancellationException.class);
  }
}
