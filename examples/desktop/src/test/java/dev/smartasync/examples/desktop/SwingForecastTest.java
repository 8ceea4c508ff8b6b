package dev.smartasync.examples.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwingForecastTest {
  private final CountDownLatch answer = new CountDownLatch(1);
  private final Forecasts slow =
      () -> {
        answer.await();
        return EventQueue.isDispatchThread() ? "frozen" : "sunny";
      };

  @AfterEach
  void answer() {
    answer.countDown();
  }

  @Test
  void theLabelIsSetOnTheDispatchThreadWhichIsFreeMeanwhile() throws Exception {
    CompletableFuture<Boolean> setOnDispatchThread = new CompletableFuture<>();
    SwingForecast forecast = onDispatchThread(() -> new SwingForecast(ForecastsAsync.of(slow)));
    onDispatchThread(() -> {
      forecast
          .label()
          .addPropertyChangeListener(
              "text", set -> setOnDispatchThread.complete(EventQueue.isDispatchThread()));
      forecast.button().doClick();
      return null;
    });
    assertThat(onDispatchThread(forecast.button()::isEnabled)).isFalse();
    answer.countDown();

    assertThat(setOnDispatchThread.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(onDispatchThread(forecast.label()::getText)).isEqualTo("sunny");
    assertThat(onDispatchThread(forecast.button()::isEnabled)).isTrue();
  }

  @Test
  void blockingOnTheDispatchThreadIsRefused() {
    ForecastsSync sync = ForecastsSync.of(slow);

    assertThatThrownBy(() -> onDispatchThread(sync::tomorrow))
        .cause()
        .isInstanceOf(BlockingCallRefusedException.class)
        .hasMessageContaining("AWT-EventQueue");
  }

  private static <T> T onDispatchThread(Callable<T> body) throws Exception {
    FutureTask<T> task = new FutureTask<>(body);
    EventQueue.invokeLater(task);
    return task.get(30, TimeUnit.SECONDS);
  }
}
