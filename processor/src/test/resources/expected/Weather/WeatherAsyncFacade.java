package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class WeatherAsyncFacade implements WeatherAsync {
  private static final Operation FORECAST = Operation.of("Weather", "forecast");

  private static final Operation HISTORY = Operation.of("Weather", "history")
      .throwing(SQLException.class);

  private static final Operation FORGET = Operation.of("Weather", "forget")
      .throwing(SQLException.class);

  private final Weather target;

  private final Crossings crossings;

  WeatherAsyncFacade(Weather target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<String> forecast(String city) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(FORECAST, target.forecast(city));
      } catch (Throwable thrown) {
        return crossings.failed(FORECAST, thrown);
      }
    }
    return crossings.start(FORECAST, () -> target.forecast(city));
  }

  @Override
  public CompletableFuture<List<String>> history(String city) {
    return crossings.offload(HISTORY, () -> target.history(city));
  }

  @Override
  public CompletableFuture<Void> forget() {
    return crossings.offload(FORGET, () -> {
      target.forget();
      return null;
    });
  }

  @Override
  public String toString() {
    return "WeatherAsync of " + target;
  }
}
