package dev.smartasync.docs;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A weather service over HTTP and a database of past forecasts. It is sunny everywhere; a forecast
 * for Avalon never comes.
 */
public final class WeatherStation implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:weather", "sa", "");

  /** Opens the station on a free port of this machine. */
  public WeatherStation() throws IOException, SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS history");
      statement.execute("CREATE TABLE history (city VARCHAR, sky VARCHAR)");
      statement.execute("INSERT INTO history VALUES ('Rome', 'rain'), ('Rome', 'fog')");
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/Avalon")) {
            waitUntilClosed();
          }
          byte[] sky = "sun".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, sky.length);
          exchange.getResponseBody().write(sky);
          exchange.close();
        });
    server.start();
  }

  private void waitUntilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the address of the forecasts. */
  public URI service() {
    return URI.create(
        "http://%s:%d/"
            .formatted(
                InetAddress.getLoopbackAddress().getHostAddress(), server.getAddress().getPort()));
  }

  /** Returns the database. */
  public DataSource database() {
    return database;
  }

  /** Returns what asks both. */
  public Weather weather() {
    return new Weather(service(), database);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    workers.close();
    database.dispose();
  }
}
