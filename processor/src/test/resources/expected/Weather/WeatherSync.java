package good;

import dev.smartasync.SmartRuntime;
import java.sql.SQLException;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Tells the weather.
 *
 * <p>A blocking facade of {@link good.Weather}: each operation returns its value, or throws.
 */
@Generated("dev.smartasync.processor")
public interface WeatherSync {
  /** Returns a facade of the target on the shared runtime. */
  static WeatherSync of(Weather target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static WeatherSync of(Weather target, SmartRuntime runtime) {
    return new WeatherSyncFacade(target, runtime);
  }

  /**
   * Forecasts the weather of tomorrow.
   *
   * @param city a city; see {@link good.Weather#history(java.lang.String) history(String)} for those that are known
   * @return the value of a stage with the forecast
   */
  String forecast(String city);

  /**
   * Tells how it was, as a {@link java.util.List} of days.
   *
   * @param city a city
   * @return the days, latest first
   * @throws java.sql.SQLException if the database cannot be read
   * @throws java.lang.IllegalArgumentException if the city is unknown
   */
  List<String> history(String city) throws SQLException;

  /**
   * Forgets everything.
   *
   * @throws java.sql.SQLException if the database cannot be written
   */
  void forget() throws SQLException;
}
