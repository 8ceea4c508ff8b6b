package dev.smartasync.examples.sitecheck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.smartasync.examples.sitecheck.ScratchFolder;
import dev.smartasync.examples.sitecheck.Site;
import dev.smartasync.examples.sitecheck.SiteRuntime;
import dev.smartasync.examples.sitecheck.SiteSync;
import dev.smartasync.examples.sitecheck.crawl.BlockingCrawl;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Report;
import dev.smartasync.examples.sitecheck.model.Target;
import dev.smartasync.spi.CallListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code sitecheck check}: threads may block here, so the site is called through its Sync facade.
 */
@Command(
    name = "check",
    description = "Checks the links of a site or a folder, and lists those that are broken.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:All links lead somewhere.",
      "1:At least one link is broken.",
      "2:The command was used wrongly.",
      "3:Not all was checked, but no link is broken in what was; or nothing could be checked.",
      "130:The check was interrupted, as with Ctrl+C; what was found until then is shown."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private final CallListener listener;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ConductOptions options = new ConductOptions();

  @Parameters(paramLabel = "URL-or-folder", description = "What to check.")
  private String target = "";

  @Option(names = "--html", paramLabel = "FILE", description = "Also write a report for browsers.")
  private @Nullable Path html;

  @Option(names = "--json", description = "Print the result as JSON instead of a table.")
  private boolean json;

  @Option(
      names = "--database",
      paramLabel = "FILE",
      description = "Keep pages, links and results in this H2 database.")
  private @Nullable Path database;

  /** The listener sees each crossing. */
  public CheckCommand(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public Integer call() throws Exception {
    Target what = Target.parse(target);
    Conduct conduct = conduct();
    Optional<ReportFile> report = Optional.ofNullable(html).map(ReportFile::new);
    report.flatMap(ReportFile::objection).ifPresent(this::refuse);
    return Interruption.during(() -> checkAndTell(what, conduct, report)).code();
  }

  private ExitStatus checkAndTell(Target what, Conduct conduct, Optional<ReportFile> file)
      throws Exception {
    try (ScratchFolder scratch = ScratchFolder.create()) {
      Path store = database == null ? scratch.resolve("check") : database;
      Report report = check(what, store, conduct);
      print(report);
      if (file.isPresent()) {
        file.get().write(HtmlReport.of(report, ZonedDateTime.now(ZoneId.systemDefault())));
      }
      return ExitStatus.of(report);
    }
  }

  private Report check(Target what, Path store, Conduct conduct) throws Exception {
    try (SiteRuntime runtime = new SiteRuntime(listener);
        SiteSync site =
            SiteSync.of(new Site(what, store, conduct, runtime.runtime()), runtime.runtime());
        Progress progress = Progress.onTerminal()) {
      return new BlockingCrawl(site, conduct, progress).run();
    }
  }

  private void print(Report report) throws JsonProcessingException {
    PrintWriter out = command().commandLine().getOut();
    if (json) {
      out.println(JsonReport.of(report));
      Wording.whatIsMissing(report.coverage()).ifPresent(command().commandLine().getErr()::println);
    } else {
      out.println(TextReport.of(report, Screen.width()));
    }
    out.flush();
  }

  private Conduct conduct() {
    try {
      return options.conduct();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command().commandLine(), wrong.getMessage(), wrong);
    }
  }

  private void refuse(String why) {
    throw new ParameterException(command().commandLine(), why);
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set up this command");
    }
    return spec;
  }
}
