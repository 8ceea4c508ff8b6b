package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Tells the weather.
 *
 * <p>An asynchronous facade of {@link good.Weather}: each operation returns a future at once.
 */
@Generated("dev.smartasync.processor")
public interface WeatherAsync {
  /** Returns a facade of the target on the shared runtime. */
  static WeatherAsync of(Weather target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static WeatherAsync of(Weather target, SmartRuntime runtime) {
    return new WeatherAsyncFacade(target, runtime);
  }

  /**
   * Forecasts the weather of tomorrow.
   *
   * @param city a city; see {@link good.Weather#history(java.lang.String) history(String)} for those that are known
   * @return a stage with the forecast
   */
  CompletableFuture<String> forecast(String city);

  /**
   * Tells how it was, as a {@link java.util.List} of days.
   *
   * <p>The future fails with {@link java.sql.SQLException}: if the database cannot be read
   *
   * <p>The future fails with {@link java.lang.IllegalArgumentException}: if the city is unknown
   *
   * @param city a city
   * @return a future of the days, latest first
   */
  CompletableFuture<List<String>> history(String city);

  /**
   * Forgets everything.
   *
   * <p>The future fails with {@link java.sql.SQLException}: if the database cannot be written
   *
   * @return a future that completes when the call has ended
   */
  CompletableFuture<Void> forget();
}
