package dev.smartasync.examples.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export demo}: both ends in one process. */
@Command(
    name = "demo",
    description = "Makes a database, exports it, receives it to a file, and checks what came.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:Every row has come.", "1:Not every row has."},
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1 << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many rows (default: ${DEFAULT-VALUE}).")
  private long rows;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("export");
    try (Database database = Database.open(folder.resolve("sales"), ExportServer.EXPORTS)) {
      return exchange(database, folder.resolve("sales.csv"));
    } finally {
      delete(folder);
    }
  }

  private int exchange(Database database, Path file) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    database.fill(rows);
    out.printf("made     %,d rows in %.1f s%n", rows, seconds(start));
    out.flush();
    try (PeakHeap heap = new PeakHeap();
        ExportServer server = new ExportServer(new Sales(database.connections()), 0);
        FeedSync feed = FeedSync.of(new Feed(server.address()))) {
      start = System.nanoTime();
      Receipt receipt = SalesFile.write(feed, file);
      double seconds = seconds(start);
      out.printf(
          "received %,d rows, %,d bytes in %.1f s: %,.0f rows a second%n",
          receipt.rows(), Files.size(file), seconds, receipt.rows() / seconds);
      out.printf(
          "heap     %.0f MB at its peak, of %.0f MB%n",
          heap.bytes() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE);
      boolean whole = receipt.isOfAll(rows) && receipt.bytes() == Files.size(file);
      out.println(whole ? "All rows have come." : "Rows are missing, or wrong.");
      return whole ? 0 : 1;
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> entries = Files.walk(folder)) {
      deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : deepestFirst) {
      Files.delete(entry);
    }
  }
}
