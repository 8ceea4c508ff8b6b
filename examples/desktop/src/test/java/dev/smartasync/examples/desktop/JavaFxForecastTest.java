package dev.smartasync.examples.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JavaFxForecastTest {
  private final CountDownLatch answer = new CountDownLatch(1);
  private final Forecasts slow =
      () -> {
        answer.await();
        return Platform.isFxApplicationThread() ? "frozen" : "sunny";
      };

  @BeforeAll
  static void start() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @AfterAll
  static void stop() {
    Platform.exit();
  }

  @AfterEach
  void answer() {
    answer.countDown();
  }

  @Test
  void theLabelIsSetOnTheApplicationThreadWhichIsFreeMeanwhile() throws Exception {
    CompletableFuture<Boolean> setOnApplicationThread = new CompletableFuture<>();
    JavaFxForecast forecast =
        onApplicationThread(() -> new JavaFxForecast(ForecastsAsync.of(slow)));
    onApplicationThread(() -> {
      forecast
          .label()
          .textProperty()
          .addListener((text, old, set) ->
              setOnApplicationThread.complete(Platform.isFxApplicationThread()));
      forecast.button().fire();
      return null;
    });
    assertThat(onApplicationThread(forecast.button()::isDisabled)).isTrue();
    answer.countDown();

    assertThat(setOnApplicationThread.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(onApplicationThread(forecast.label()::getText)).isEqualTo("sunny");
    assertThat(onApplicationThread(forecast.button()::isDisabled)).isFalse();
  }

  @Test
  void blockingOnTheApplicationThreadIsRefused() {
    ForecastsSync sync = ForecastsSync.of(slow);

    assertThatThrownBy(() -> onApplicationThread(sync::tomorrow))
        .cause()
        .isInstanceOf(BlockingCallRefusedException.class)
        .hasMessageContaining("JavaFX Application Thread");
  }

  private static <T> T onApplicationThread(Callable<T> body) throws Exception {
    FutureTask<T> task = new FutureTask<>(body);
    Platform.runLater(task);
    return task.get(30, TimeUnit.SECONDS);
  }
}
