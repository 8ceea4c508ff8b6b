package good;

import dev.smartasync.SmartAsync;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells the weather. */
@SmartAsync
public class Weather {
  /**
   * Forecasts the weather of tomorrow.
   *
   * @param city a city; see {@link #history(String)} for those that are known
   * @return a stage with the forecast
   */
  public CompletionStage<String> forecast(String city) {
    throw new UnsupportedOperationException(city);
  }

  /**
   * Tells how it was, as a {@link List} of days.
   *
   * @param city a city
   * @return the days, latest first
   * @throws SQLException if the database cannot be read
   * @throws IllegalArgumentException if the city is unknown
   */
  public List<String> history(String city) throws SQLException {
    throw new SQLException(city);
  }

  /**
   * Forgets everything.
   *
   * @throws SQLException if the database cannot be written
   */
  public void forget() throws SQLException {
    throw new SQLException();
  }
}
