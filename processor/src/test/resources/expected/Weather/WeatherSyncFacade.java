package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class WeatherSyncFacade implements WeatherSync {
  private static final Operation FORECAST = Operation.of("Weather", "forecast")
      .insteadOnLoop("WeatherAsync.forecast()");

  private static final Operation HISTORY = Operation.of("Weather", "history")
      .insteadOnLoop("WeatherAsync.history()")
      .throwing(SQLException.class);

  private static final Operation FORGET = Operation.of("Weather", "forget")
      .insteadOnLoop("WeatherAsync.forget()")
      .throwing(SQLException.class);

  private final Weather target;

  private final Crossings crossings;

  WeatherSyncFacade(Weather target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public String forecast(String city) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(FORECAST, target.forecast(city));
    }
    return crossings.await(FORECAST, () -> target.forecast(city));
  }

  @Override
  public List<String> history(String city) throws SQLException {
    if (crossings.passesDirectly()) {
      return target.history(city);
    }
    return crossings.passThrough(HISTORY, () -> target.history(city));
  }

  @Override
  public void forget() throws SQLException {
    if (crossings.passesDirectly()) {
      target.forget();
    } else {
      crossings.passThrough(FORGET, () -> {
        target.forget();
        return null;
      });
    }
  }

  @Override
  public String toString() {
    return "WeatherSync of " + target;
  }
}
