package dev.smartasync.docs;

import dev.smartasync.SmartAsync;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

// tag::weather[]
/** Forecasts for cities. */
@SmartAsync
public class Weather {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final DataSource database;

  public Weather(URI service, DataSource database) {
    this.service = service;
    this.database = database;
  }

  /** Asks the weather service: asynchronous. */
  public CompletionStage<Forecast> forecast(String city) {
    var request = HttpRequest.newBuilder(service.resolve(city)).build();
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(reply -> new Forecast(city, reply.body()));
  }

  /** Reads past forecasts from the database: blocking. */
  public List<Forecast> history(String city) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT sky FROM history WHERE city = ?")) {
      query.setString(1, city);
      var rows = query.executeQuery();
      var forecasts = new ArrayList<Forecast>();
      while (rows.next()) {
        forecasts.add(new Forecast(city, rows.getString("sky")));
      }
      return forecasts;
    }
  }
}
// end::weather[]
