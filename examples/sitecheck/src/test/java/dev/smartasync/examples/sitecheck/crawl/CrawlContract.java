package dev.smartasync.examples.sitecheck.crawl;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpHandler;
import dev.smartasync.examples.sitecheck.LocalSite;
import dev.smartasync.examples.sitecheck.Site;
import dev.smartasync.examples.sitecheck.SiteRuntime;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Conduct.Outside;
import dev.smartasync.examples.sitecheck.model.Coverage;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Report;
import dev.smartasync.examples.sitecheck.model.Target;
import dev.smartasync.spi.CallListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check finds does not depend on the colour it is driven in. */
abstract class CrawlContract {
  static final Conduct QUICK = conduct(Duration.ofSeconds(10), Duration.ZERO, 8, 8);

  final CallListener nobody = new CallListener() {};

  @TempDir Path folder;
  LocalSite web;
  SiteRuntime runtime;

  abstract Report crawl(Site site, Conduct conduct, Watcher watcher) throws Exception;

  @BeforeEach
  void open() throws Exception {
    web = new LocalSite();
    runtime = new SiteRuntime(nobody);
  }

  @AfterEach
  void close() {
    web.close();
    runtime.close();
  }

  static Conduct conduct(Duration timeout, Duration pause, int perHost, int concurrency) {
    return new Conduct(timeout, pause, perHost, concurrency, 1_000, Outside.PROBED);
  }

  Report check(String target, Conduct conduct) throws Exception {
    Path database = folder.resolve("database/check");
    Site site = new Site(Target.parse(target), database, conduct, runtime.runtime());
    return crawl(site, conduct, (tally, broken) -> {});
  }

  private List<Finding> findings(Conduct conduct) throws Exception {
    return check(web.address("/"), conduct).findings();
  }

  @Test
  void namesPageLineAndProblemOfABrokenLink() throws Exception {
    web.page("/", "<p>\n<p>\n<a href='gone.html'>the page</a>");

    assertThat(findings(QUICK))
        .containsExactly(
            new Finding(
                web.address("/"),
                3,
                "the page",
                "gone.html",
                web.address("/gone.html"),
                "404 Not Found"));
  }

  @Test
  void resolvesRelativeLinksAndBaseAddresses() throws Exception {
    web.page("/", "<a href='a/b/one.html'>1</a>");
    web.page("/a/b/one.html", "<a href='../two.html'>2</a> <a href='?q'>q</a> <a href=''>self</a>");
    web.page("/a/two.html", "<base href='/c/'><a href='three.html'>3</a>");
    web.page("/c/three.html", "<a href='//" + web.address("/").substring(7) + "'>4</a>");

    Report report = check(web.address("/"), QUICK);

    assertThat(report.findings()).isEmpty();
    assertThat(report.pages()).isEqualTo(5);
  }

  @Test
  void checksAnchorsAgainstTheIdsOfThePageTheyLeadTo() throws Exception {
    web.page("/", "<a href='/p#here'>1</a><a href='/p#n%C3%A9'>2</a><a href='/moved#not'>3</a>");
    web.page("/p", "<h1 id=here>Here</h1><a name='né'></a><a href='#top'>up</a>");
    web.redirect("/moved", "/p");

    assertThat(findings(QUICK)).extracting(Finding::written).containsExactly("/moved#not");
  }

  @Test
  void reportsRedirectsThatGoInACircle() throws Exception {
    web.page("/", "<a href='/round'>1</a><a href='/fine'>2</a>");
    web.redirect("/round", "/and-round").redirect("/and-round", "/round");
    web.redirect("/fine", "/");

    assertThat(findings(QUICK))
        .extracting(Finding::problem)
        .containsExactly("redirects in a circle");
  }

  @Test
  void doesNotWaitForAnAnswerThatNeverEnds() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    HttpHandler stalls =
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('<');
          exchange.getResponseBody().flush();
          hold(end);
        };
    web.page("/", "<a href='/stalls'>1</a>").on("/stalls", stalls);

    List<Finding> found = findings(conduct(Duration.ofMillis(300), Duration.ZERO, 4, 4));
    end.countDown();

    assertThat(found)
        .extracting(Finding::problem)
        .containsExactly("no complete answer within 300 ms");
  }

  @Test
  void visitsEachAddressOnceHoweverManyCirclesLeadThere() throws Exception {
    web.page("/", "<a href='/a'>a</a><a href='/b#x'>b</a>");
    web.page("/a", "<a href='/b'>b</a><a href='/'>up</a><a href='/a'>self</a>");
    web.page("/b", "<p id=x><a href='/a'>a</a><a href='/./a'>a</a>");

    assertThat(findings(QUICK)).isEmpty();
    assertThat(web.requests()).containsExactlyInAnyOrder("GET /", "GET /a", "GET /b");
  }

  @Test
  void readsBrokenHtmlAsABrowserDoes() throws Exception {
    web.page("/", "<table><a href=/one>1<div><a href='/two'>2</b></span><img src=/three <p>");
    web.page("/one", "").page("/two", "<");

    assertThat(findings(QUICK)).extracting(Finding::written).containsExactly("/three");
  }

  @Test
  void readsAPageWhoseCharsetNobodyKnows() throws Exception {
    web.on("/", exchange -> LocalSite.send(exchange, 200, "<img src=/gone>", "no-such-charset-1"));

    assertThat(findings(QUICK)).extracting(Finding::written).containsExactly("/gone");
  }

  @Test
  void asksOneHostNoMoreAtOnceThanAllowed() throws Exception {
    meetingOf(3);

    findings(conduct(Duration.ofSeconds(10), Duration.ZERO, 3, 20));

    assertThat(web.mostAtOnce()).isEqualTo(3);
  }

  @Test
  void visitsNoMoreAtOnceThanAllowed() throws Exception {
    meetingOf(2);

    findings(conduct(Duration.ofSeconds(10), Duration.ZERO, 20, 2));

    assertThat(web.mostAtOnce()).isEqualTo(2);
  }

  @Test
  void leavesAPauseBetweenRequestsToOneHost() throws Exception {
    web.page("/", "<a href=/1>1</a><a href=/2>2</a><a href=/3>3</a>");
    web.page("/1", "").page("/2", "").page("/3", "");

    findings(conduct(Duration.ofSeconds(10), Duration.ofMillis(80), 8, 8));

    List<Long> starts = web.startedNanos();
    long whole = starts.getLast() - starts.getFirst();
    assertThat(whole).isGreaterThan(MILLISECONDS.toNanos(3 * 80 - 20));
  }

  @Test
  void onlyAsksWhetherPagesOfOtherSitesAreThere() throws Exception {
    try (LocalSite other = new LocalSite()) {
      other.page("/there", "<a href='/never-asked'>x</a>");
      web.page(
          "/",
          "<a href='%s'>1</a><a href='%s'>2</a><a href='mailto:a@b'>3</a>"
              .formatted(other.address("/there"), other.address("/gone")));

      assertThat(findings(QUICK))
          .extracting(Finding::written)
          .containsExactly(other.address("/gone"));
      assertThat(other.requests())
          .containsExactlyInAnyOrder("HEAD /there", "HEAD /gone", "GET /gone");
    }
  }

  @Test
  void checksAFolderOfMarkdownAndHtml() throws Exception {
    Path docs = folder.resolve("docs");
    Files.createDirectories(docs.resolve("sub"));
    Files.writeString(
        docs.resolve("README.md"),
        "# One title\n\n[a](sub/page.html#there) [b](#one-title)\n\n| t |\n|---|\n| [c](nope.md) |\n");
    Files.writeString(docs.resolve("sub/page.html"), "<p id=there><a href='/README.md#no'>up</a>");

    assertThat(check(docs.toString(), QUICK).findings())
        .extracting(Finding::where, Finding::problem)
        .containsExactly(
            tuple("README.md:7", "no such file"),
            tuple("sub/page.html:1", "no anchor #no in that page"));
  }

  @Test
  void reportsAFrontPageThatIsMissing() throws Exception {
    assertThat(findings(QUICK)).extracting(Finding::where).containsExactly("(start)");
  }

  @Test
  void saysSoWhereTheLimitOfAddressesCutsTheCheckShort() throws Exception {
    web.page("/", "<a href=/1>1</a><a href=/2>2</a><a href=/3>3</a>");
    Conduct few = new Conduct(QUICK.timeout(), QUICK.pause(), 8, 8, 2, Outside.PROBED);

    Report report = check(web.address("/"), few);

    assertThat(report.addresses()).isEqualTo(2);
    assertThat(report.coverage()).isEqualTo(Coverage.LIMITED);
  }

  /** A site whose pages are only answered when so many requests are there at once. */
  private void meetingOf(int requests) {
    CyclicBarrier meeting = new CyclicBarrier(requests);
    CountDownLatch oneTooMany = new CountDownLatch(requests + 1);
    HttpHandler waits =
        exchange -> {
          try {
            oneTooMany.countDown();
            meeting.await(10, SECONDS);
            // Time for one request more to arrive, if it is let through.
            boolean crowded = oneTooMany.await(200, MILLISECONDS);
            LocalSite.send(exchange, 200, crowded ? "crowded" : "");
          } catch (Exception alone) {
            LocalSite.send(exchange, 500, alone.toString());
          }
        };
    StringBuilder links = new StringBuilder();
    for (int page = 0; page < 4 * requests; page++) {
      links.append("<a href='/").append(page).append("'>x</a>");
      web.on("/" + page, waits);
    }
    web.page("/", links.toString());
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
