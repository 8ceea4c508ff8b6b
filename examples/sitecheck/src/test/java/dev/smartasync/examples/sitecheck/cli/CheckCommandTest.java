package dev.smartasync.examples.sitecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.smartasync.examples.sitecheck.LocalSite;
import dev.smartasync.examples.sitecheck.Sitecheck;
import dev.smartasync.spi.CallListener;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private LocalSite web;

  @BeforeEach
  void open() throws Exception {
    web = new LocalSite();
  }

  @AfterEach
  void close() {
    web.close();
  }

  private int run(String... arguments) {
    return Sitecheck.commandLine(new CallListener() {})
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void exitsWith0WhereAllLinksLeadSomewhere() {
    web.page("/", "<a href='/'>home</a>");

    assertThat(run("check", web.address("/"))).isZero();
    assertThat(out.toString())
        .contains("1 page read, 1 link, 1 address visited", "no broken links.");
  }

  @Test
  void exitsWith1AndATableWhereALinkIsBroken() {
    web.page("/", "<a href='/gone'>away</a>");

    assertThat(run("check", web.address("/"))).isEqualTo(1);
    assertThat(out.toString())
        .contains(web.address("/") + ":1", "away", "/gone", "404 Not Found", "1 broken link.");
  }

  @Test
  void exitsWith2AndTheFixWhereItIsUsedWrongly() {
    assertThat(run("check", "ftp://example.org/")).isEqualTo(2);
    assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(run("check", folder.toString())).isEqualTo(2);
    assertThat(run("check", "http:///no-host")).isEqualTo(2);
    assertThat(run("check", "x", "--timeout", "soon")).isEqualTo(2);
    assertThat(run("check", "x", "--concurrency", "0")).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "'ftp://example.org/' starts with 'ftp:'; only http, https and folders can be checked.",
            "There is no folder or page",
            "has no pages: nothing in it ends in",
            "'soon' is not a time; write a number and ms, s or m",
            "concurrency is 0; it must be 1 or more.",
            "Give an address such as https://example.org/");
  }

  @Test
  void saysWhatIsWrongInTwoLinesAndWhereToReadMore() {
    assertThat(run("check", "x", "--per-host", "abc")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            """
            Invalid value for option '--per-host': 'abc' is not a whole number.
            See 'sitecheck check --help'.
            """);

    err.getBuffer().setLength(0);
    assertThat(run("check", "x", "--timout=2s")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            """
            Unknown option: '--timout=2s'
            Possible solutions: --timeout
            See 'sitecheck check --help'.
            """);
  }

  @Test
  void exitsWith3WhereTheCheckCannotBeDone() throws Exception {
    web.page("/", "");
    Path occupied = Files.createFile(folder.resolve("file"));

    int status = run("check", web.address("/"), "--database", occupied.resolve("db").toString());

    assertThat(status).isEqualTo(3);
    assertThat(err.toString()).contains("The check could not be done:");
  }

  @Test
  void exitsWith3AndSaysSoInEachReportWhereNotAllWasChecked() throws Exception {
    web.page("/", "<a href='/1'>1</a><a href='/2'>2</a>").page("/1", "").page("/2", "");
    Path html = folder.resolve("report.html");
    String[] limited = {"check", web.address("/"), "--max-addresses", "2"};

    assertThat(run(limited)).isEqualTo(3);
    assertThat(out.toString()).contains("Not all was checked:", "--max-addresses");

    out.getBuffer().setLength(0);
    assertThat(run("check", web.address("/"), "--max-addresses=2", "--json", "--html=" + html))
        .isEqualTo(3);
    assertThat(new JsonMapper().readTree(out.toString()).path("truncated").asBoolean()).isTrue();
    assertThat(err.toString()).contains("Not all was checked:");
    assertThat(Files.readString(html)).contains("Not all was checked:");
  }

  @Test
  void exitsWith1WhereNotAllWasCheckedButABrokenLinkWasFound() {
    web.page("/", "<a href='/gone'>1</a><a href='/2'>2</a>");

    assertThat(run("check", web.address("/"), "--max-addresses", "2")).isEqualTo(1);
    assertThat(out.toString()).contains("404 Not Found", "Not all was checked:");
  }

  @Test
  void statesNoVersionThatNoManifestStates() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("sitecheck (not run from its jar");
  }

  @Test
  void printsJsonForPrograms() throws Exception {
    web.page("/", "<a href='/gone'>\"away\"</a>");

    assertThat(run("check", "--json", web.address("/"))).isEqualTo(1);

    JsonNode report = new JsonMapper().readTree(out.toString());
    assertThat(report.path("pages").asInt()).isEqualTo(1);
    assertThat(report.at("/findings/0/text").asText()).isEqualTo("\"away\"");
    assertThat(report.at("/findings/0/line").asInt()).isEqualTo(1);
  }

  @Test
  void writesAnHtmlReportInWhichNothingOfTheSiteIsMarkup() throws Exception {
    web.page("/", "<a href='/gone?&lt;b>'>&lt;script>alert(1)&lt;/script></a>");
    Path html = folder.resolve("report.html");

    run("check", web.address("/"), "--html", html.toString());

    assertThat(Files.readString(html))
        .startsWith("<!doctype html>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void statesInTheHtmlReportWhenAndWithWhatItWasMadeAndLinksToWhatIsBroken() throws Exception {
    web.page("/", "<base href='/c/'><a href='gone'>x</a>");
    Path html = folder.resolve("report.html");

    run("check", web.address("/"), "--html", html.toString());

    assertThat(Files.readString(html))
        .contains("Checked on <time datetime=\"20", "by sitecheck (not run from its jar")
        .contains("href=\"" + web.address("/c/gone") + "\"");
  }

  @Test
  void refusesAReportThatCannotBeWrittenBeforeAnythingIsAsked() throws Exception {
    web.page("/", "");
    Path nowhere = folder.resolve("nowhere/report.html");
    Path underFile = Files.createFile(folder.resolve("file")).resolve("report.html");

    for (Path html : List.of(nowhere, folder, underFile)) {
      assertThat(run("check", web.address("/"), "--html", html.toString())).isEqualTo(2);
    }
    assertThat(web.requests()).isEmpty();
    assertThat(err.toString())
        .contains(
            "The report cannot be written to '" + nowhere + "': that folder does not exist.",
            "The report cannot be written to '" + folder + "': that is a folder.");
  }

  @Test
  void keepsTheDatabaseThatItIsAskedToKeep() throws Exception {
    web.page("/", "<a href='/gone'>x</a>");
    Path database = folder.resolve("kept");

    run("check", web.address("/"), "--database", database.toString());

    try (var connection = DriverManager.getConnection("jdbc:h2:" + database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM sitecheck.visit")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
  }
}
