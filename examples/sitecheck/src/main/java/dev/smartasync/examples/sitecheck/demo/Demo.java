package dev.smartasync.examples.sitecheck.demo;

import dev.smartasync.examples.sitecheck.ScratchFolder;
import dev.smartasync.examples.sitecheck.cli.ExitStatus;
import dev.smartasync.examples.sitecheck.cli.Interruption;
import dev.smartasync.examples.sitecheck.measure.CrossingLog;
import dev.smartasync.examples.sitecheck.measure.CrossingTable;
import dev.smartasync.examples.sitecheck.server.ServerClient;
import dev.smartasync.examples.sitecheck.server.ServerClient.Pulse;
import dev.smartasync.examples.sitecheck.server.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** The demonstration behind {@code ./demo}. Exits with 0 if all was as it should be. */
public final class Demo {
  private static final int PAGES = 2_000;
  private static final int WARM_UP_PAGES = 40;

  private final CrossingLog fromCommandLine = new CrossingLog();
  private final CrossingLog throughServer = new CrossingLog();
  private final PrintStream out;
  private final Verdicts verdicts;

  private Demo(PrintStream out) {
    this.out = out;
    this.verdicts = new Verdicts(out);
  }

  /** Checks the target, or this project's own pages and a generated site. */
  public static void main(String[] arguments) throws Exception {
    List<String> targets = List.of(arguments);
    System.exit(Interruption.during(() -> run(targets, System.out, System.err)).code());
  }

  static ExitStatus run(List<String> arguments, PrintStream out, PrintStream err) {
    return statusOf(() -> demonstrate(arguments, out), err);
  }

  /** Nothing may end the process with the 1 that means a broken link. */
  static ExitStatus statusOf(Callable<ExitStatus> demonstration, PrintStream err) {
    try {
      return demonstration.call();
    } catch (WrongUseException wrong) {
      err.println(wrong.getMessage());
      return ExitStatus.WRONG_USE;
    } catch (InterruptedException | ClosedByInterruptException interrupted) {
      Thread.currentThread().interrupt();
      err.println("The demo was interrupted.");
      return ExitStatus.INTERRUPTED;
    } catch (IOException | TimeoutException failure) {
      err.println("The demo could not be done: " + failure);
    } catch (Exception | Error unexpected) {
      err.println("The demo could not be done, for a reason that it did not expect:");
      unexpected.printStackTrace(err);
    }
    return ExitStatus.FAILED;
  }

  private static ExitStatus demonstrate(List<String> arguments, PrintStream out)
      throws IOException, TimeoutException, InterruptedException {
    try (GeneratedSite site = GeneratedSite.serve(PAGES)) {
      List<Subject> subjects =
          arguments.isEmpty()
              ? List.of(
                  new Subject("README.md", Set.of()),
                  new Subject("docs", Set.of()),
                  new Subject(site.address().toString(), site.faults()))
              : List.of(new Subject(arguments.getFirst(), Set.of()));
      return new Demo(out).show(subjects);
    }
  }

  private ExitStatus show(List<Subject> subjects)
      throws IOException, TimeoutException, InterruptedException {
    out.println("Links that leave a site are left alone here; 'sitecheck check' asks them, too.");
    out.println();
    out.println("1. From the command line: SiteSync, on threads that may wait");
    Way commandLine = new CommandLineWay(fromCommandLine);
    warmUp(commandLine, fromCommandLine);
    verdicts.check(subjects, commandLine);
    out.println();
    out.println("2. Through the server: SiteAsync of the same class, on one event loop");
    LoopGaps gaps = serve(subjects);
    out.println();
    out.println("3. What crossing between the two worlds cost");
    out.println();
    out.println("From the command line");
    out.println(CrossingTable.of(fromCommandLine.costs()));
    out.println();
    out.println("Through the server");
    out.println(CrossingTable.of(throughServer.costs()));
    out.println(
        """
        Median and p99 are what the crossing added to a call: from the call to the start of its
        body, plus from the body's outcome to the caller having it. Waiting is part of it: for the one
        database writer's turn, and for a processor. From the command line, a file that is to be read
        waits for one while the pages that came before are parsed. 'threads' counts the threads that
        bodies started on. Each way checked a small folder first, which is not counted: what is used
        for the first time is slow.
        """);
    out.println(gaps);
    if (!nothingFailedUnseen()) {
      return ExitStatus.FAILED;
    }
    if (!verdicts.asExpected()) {
      return ExitStatus.BROKEN;
    }
    return switch (gaps.verdict()) {
      case FREE -> ExitStatus.CLEAN;
      case HELD -> ExitStatus.BROKEN;
      case UNKNOWN -> ExitStatus.FAILED;
    };
  }

  private static void warmUp(Way way, CrossingLog log) throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.create()) {
      for (int page = 0; page < WARM_UP_PAGES; page++) {
        Files.writeString(folder.resolve(page + ".html"), "<a href='%d.md'>".formatted(page / 2));
        Files.writeString(folder.resolve(page + ".md"), "[a](%d.html)".formatted(page / 2));
      }
      way.check(new Subject(folder.resolve("").toString(), Set.of()));
    }
    log.forget();
  }

  private LoopGaps serve(List<Subject> subjects)
      throws IOException, TimeoutException, InterruptedException {
    try (IdleThread idle = IdleThread.start();
        ServerProcess server = ServerProcess.start("127.0.0.1", 0, throughServer);
        ServerClient client = new ServerClient(server.address())) {
      double idleWarmUp = idle.lapMillis();
      Way throughClient =
          subject -> {
            var outcome = client.check(subject.target(), Duration.ZERO);
            return Checked.of(outcome.visited(), outcome.findings());
          };
      warmUp(throughClient, throughServer);
      verdicts.check(subjects, throughClient);
      return new LoopGaps(client.pulse(), new Pulse(idleWarmUp, idle.lapMillis()));
    }
  }

  private boolean nothingFailedUnseen() {
    fromCommandLine.failures().forEach(out::println);
    throughServer.failures().forEach(out::println);
    return fromCommandLine.failures().isEmpty() && throughServer.failures().isEmpty();
  }
}
