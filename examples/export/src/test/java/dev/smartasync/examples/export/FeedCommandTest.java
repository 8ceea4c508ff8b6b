package dev.smartasync.examples.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FeedCommandTest {
  private static final int ROWS = 20_000;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Database database;
  private ExportServer server;
  private Path folder;

  @BeforeEach
  void start(@TempDir Path databases, @TempDir Path files) throws Exception {
    database = Database.open(databases.resolve("sales"), ExportServer.EXPORTS);
    server = new ExportServer(new Sales(database.connections()), 0);
    folder = files;
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    database.close();
  }

  @Test
  void allSalesAreInTheFile() throws Exception {
    database.fill(ROWS);

    assertThat(feed(server.address())).isZero();

    try (Stream<String> lines = Files.lines(file())) {
      assertThat(lines.map(line -> Sale.parse(line).id()))
          .containsExactlyElementsOf(LongStream.rangeClosed(1, ROWS).boxed().toList());
    }
    assertThat(out.toString()).contains("20,000 sales");
    assertThat(folder).isDirectoryContaining(file()::equals);
  }

  @Test
  void aFeedThatIsCutLeavesNoFile() throws Exception {
    WatchedSales.into(database);
    WatchedSales.failAt(ROWS);

    assertThat(feed(server.address())).isEqualTo(1);

    assertThat(folder).isEmptyDirectory();
    assertThat(err.toString()).contains("export feed failed: ", "/sales.csv broke off: ");
  }

  @Test
  void aFeedThatFailsLeavesAnOldFileAsItWas() throws Exception {
    Files.writeString(file(), "old");

    assertThat(feed(server.address())).isEqualTo(1); // there is no table

    assertThat(file()).hasContent("old");
    assertThat(err.toString()).contains("answered 500");
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }

    assertThat(feed(URI.create("http://127.0.0.1:" + nobody + "/sales.csv"))).isEqualTo(1);

    assertThat(folder).isEmptyDirectory();
    assertThat(err.toString()).contains("/sales.csv gave no answer: ", "ConnectException");
  }

  @Test
  void whatIsNoSaleEndsTheFeed() {
    assertThat(feed(server.address().resolve("/ping"))).isEqualTo(1);

    assertThat(folder).isEmptyDirectory();
    assertThat(err.toString()).contains("'pong' is no sale");
  }

  private int feed(URI from) {
    return Export.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("feed", file().toString(), "--from", from.toString());
  }

  private Path file() {
    return folder.resolve("sales.csv");
  }
}
