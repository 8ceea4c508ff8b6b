package dev.smartasync.examples.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExportServerTest {
  private static final int ROWS = 100_000;

  /** More than the buffers of a connection on one machine hold, and far less than all rows. */
  private static final long BOUNDED = 2_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private Database database;
  private ExportServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    database = Database.open(folder.resolve("sales"), ExportServer.EXPORTS);
    server = new ExportServer(new Sales(database.connections()), 0);
  }

  @AfterEach
  void stop() throws Exception {
    http.shutdownNow();
    server.close();
    database.close();
  }

  @Test
  void theExportIsTheTable() throws Exception {
    database.fill(ROWS);

    List<Sale> exported =
        get("/sales.csv", BodyHandlers.ofLines()).body().map(Sale::parse).toList();

    try (Stream<Sale> table = new Sales(database.connections()).all()) {
      assertThat(exported).hasSize(ROWS).containsExactlyElementsOf(table.toList());
    }
    Eventually.holds(() -> database.inUse() == 0);
  }

  @Test
  void aClientThatGoesAwayGivesTheConnectionBack() throws Exception {
    WatchedSales.into(database);
    try (InputStream body = get("/sales.csv", BodyHandlers.ofInputStream()).body()) {
      assertThat(body.readNBytes(2)).asString(StandardCharsets.US_ASCII).isEqualTo("1,");
      assertThat(database.inUse()).isEqualTo(1);
    }

    Eventually.holds(() -> database.inUse() == 0);
    assertThat(Eventually.settled(WatchedSales::rowsRead)).isLessThan(BOUNDED);
  }

  @Test
  void aClientThatGoesAwayWhileARowIsWaitedForGivesTheConnectionBack() throws Exception {
    WatchedSales.into(database);
    WatchedSales.waitAt(1);
    Socket client = requestOf("/sales.csv");
    Eventually.holds(() -> WatchedSales.rowsRead() == 1);

    client.close();

    Eventually.holds(() -> database.inUse() == 0);
  }

  @Test
  void rowsAreReadAsAClientTakesThem() throws Exception {
    WatchedSales.into(database);
    try (Socket client = requestOf("/sales.csv")) {
      long untaken = Eventually.settled(WatchedSales::rowsRead);
      assertThat(untaken).isLessThan(BOUNDED);
      assertThat(database.inUse()).isEqualTo(1);

      client.getInputStream().skipNBytes(untaken * "1,1,1,1\n".length());
      Eventually.holds(() -> WatchedSales.rowsRead() > untaken);
    }
  }

  @Test
  void aRowThatCannotBeReadCutsTheResponse() throws Exception {
    WatchedSales.into(database);
    WatchedSales.failAt(ROWS);

    var response = get("/sales.csv", BodyHandlers.ofInputStream());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
    Eventually.holds(() -> database.inUse() == 0);
  }

  @Test
  void aFailureBeforeTheFirstRowsIsAStatus() throws Exception {
    var response = get("/sales.csv", BodyHandlers.ofString()); // there is no table

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(database.inUse()).isZero();
  }

  @Test
  void theLoopAnswersWhileRowsAreWaitedForAndWhileTheyFlow() throws Exception {
    WatchedSales.into(database);
    CountDownLatch gate = WatchedSales.waitAt(1);
    try (Socket client = requestOf("/sales.csv")) {
      Eventually.holds(() -> WatchedSales.rowsRead() == 1);
      assertThat(get("/ping", BodyHandlers.ofString()).body()).isEqualTo("pong\n");

      gate.countDown();
      for (int ping = 0; ping < 10; ping++) {
        long before = WatchedSales.rowsRead();
        client.getInputStream().skipNBytes(1 << 20);
        assertThat(get("/ping", BodyHandlers.ofString()).body()).isEqualTo("pong\n");
        Eventually.holds(() -> WatchedSales.rowsRead() > before);
      }
    }
  }

  @Test
  void moreExportsThanThereArePlacesForAreTurnedAway() throws Exception {
    WatchedSales.into(database);
    WatchedSales.waitAt(1);
    List<Socket> clients = new ArrayList<>();
    try {
      for (int export = 0; export < 2 * ExportServer.EXPORTS; export++) {
        clients.add(requestOf("/sales.csv"));
      }
      Eventually.holds(() -> WatchedSales.rowsRead() == ExportServer.EXPORTS);

      assertThat(get("/sales.csv", BodyHandlers.ofString()).statusCode()).isEqualTo(503);
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
    Eventually.holds(() -> database.inUse() == 0);
  }

  private <T> HttpResponse<T> get(String path, BodyHandler<T> body) throws Exception {
    URI uri = server.address().resolve(path);
    return http.send(HttpRequest.newBuilder(uri).build(), body);
  }

  /** Sends a request, and takes nothing of what comes. */
  private Socket requestOf(String path) throws IOException {
    Socket client = new Socket();
    client.setReceiveBufferSize(1 << 16);
    client.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.address().getPort()));
    client
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return client;
  }
}
