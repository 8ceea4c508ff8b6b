package dev.smartasync.docs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.SmartRuntime;
import dev.smartasync.docs.Forecast;
import dev.smartasync.docs.Weather;
import dev.smartasync.docs.WeatherAsync;
import dev.smartasync.docs.WeatherStation;
import dev.smartasync.docs.WeatherSync;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests of code that is handed a facade. */
class FakesTest {

  // tag::subject[]
  /** The code to be tested: it is handed a facade. */
  record Umbrella(WeatherSync weather) {
    boolean isNeeded(String city) {
      return weather.forecast(city).sky().equals("rain");
    }
  }

  // end::subject[]

  // tag::fake[]
  /** Rain everywhere, with no network and no database. */
  static final class Rain implements WeatherSync {
    @Override
    public Forecast forecast(String city) {
      return new Forecast(city, "rain");
    }

    @Override
    public List<Forecast> history(String city) {
      return List.of();
    }
  }

  // end::fake[]

  @Test
  void aFacadeIsAnInterface() {
    // tag::use[]
    assertThat(new Umbrella(new Rain()).isNeeded("Rome")).isTrue();
    // end::use[]
  }

  @Test
  void runIsAnEventLoopForATest() throws Exception {
    try (WeatherStation station = new WeatherStation()) {
      Weather target = station.weather();
      WeatherSync sync = WeatherSync.of(target);
      WeatherAsync weather = WeatherAsync.of(target);
      // tag::loop[]
      List<Forecast> past = SmartRuntime.shared().run(() -> weather.history("Rome"));
      // end::loop[]
      assertThat(past).hasSize(2);
      // tag::refused[]
      assertThatThrownBy(() ->
              SmartRuntime.shared()
                  .run(() -> CompletableFuture.completedFuture(sync.history("Rome"))))
          .isInstanceOf(BlockingCallRefusedException.class);
      // end::refused[]
    }
  }
}
