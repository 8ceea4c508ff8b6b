package dev.smartasync.examples.sitecheck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import com.sun.net.httpserver.HttpHandler;
import dev.smartasync.examples.sitecheck.LocalSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckServerTest {
  private final BodyThreads threads = new BodyThreads();
  private LocalSite web;
  private ServerProcess server;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    web = new LocalSite();
    server = ServerProcess.start("127.0.0.1", 0, threads);
    browser = new Browser(server.address());
  }

  @AfterEach
  void stop() throws Exception {
    browser.close();
    server.close();
    web.close();
  }

  @Test
  void showsACheckAsEventsUntilItHasFinished() throws Exception {
    web.page("/", "<a href='/gone'>away</a><a href='/b'>b</a>").page("/b", "");

    Browser.Events events = browser.watch(browser.begin(web.address("/")));

    JsonObject last = events.last("end");
    assertThat(last.remove("seconds")).asInstanceOf(DOUBLE).isPositive();
    assertThat(last)
        .isEqualTo(
            new JsonObject()
                .put("state", "finished")
                .put("visited", 3)
                .put("known", 3)
                .put("truncated", false)
                .put("broken", 1)
                .put("message", ""));
    JsonObject finding = new JsonArray(events.first("findings")).getJsonObject(0);
    assertThat(finding.getString("where")).isEqualTo(web.address("/") + ":1");
    assertThat(finding.getString("problem")).isEqualTo("404 Not Found");
  }

  @Test
  void tellsThoseWhoComeLateAllThatWasFound() throws Exception {
    web.page("/", "<a href='/gone'>away</a>");
    String id = browser.begin(web.address("/"));
    browser.watch(id);

    assertThat(browser.watch(id).first("findings")).contains("404 Not Found");
  }

  @Test
  void listsTheChecksThatRunSoThatTheyCanBeWatchedAgain() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    web.on(
        "/",
        exchange -> {
          asked.countDown();
          hold(answer);
          LocalSite.send(exchange, 200, "");
        });
    String id = browser.begin(web.address("/"));
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    assertThat(browser.running())
        .isEqualTo(
            new JsonArray().add(new JsonObject().put("id", id).put("target", web.address("/"))));

    answer.countDown();
    browser.watch(id);
    assertThat(browser.running()).isEqualTo(new JsonArray());
  }

  @Test
  void cancelEndsTheWorkAndNotOnlyTheWatching() throws Exception {
    int pages = 50;
    CountDownLatch asked = new CountDownLatch(6);
    CountDownLatch abandoned = new CountDownLatch(1);
    HttpHandler stalls =
        exchange -> {
          asked.countDown();
          hold(abandoned);
        };
    StringBuilder links = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      links.append("<a href='/").append(page).append("'>x</a>");
      web.on("/" + page, stalls);
    }
    web.page("/", links.toString());
    String id = browser.begin(web.address("/"));
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    // Answered only when all that was under way has ended, and the database is closed.
    assertThat(browser.cancel(id)).isEqualTo(204);

    JsonObject end = browser.watch(id).last("end");
    assertThat(end.getString("state")).isEqualTo("cancelled");
    assertThat(end.getInteger("visited")).isEqualTo(1);
    assertThat(web.requests()).hasSizeLessThan(pages);
    abandoned.countDown();
  }

  @Test
  void saysWhyATargetCannotBeChecked() throws Exception {
    assertThat(browser.post("{\"target\":\"ftp://x\"}", 400))
        .contains("only http, https and folders");
    assertThat(browser.post("{\"target\":\"\"}", 400)).contains("There is nothing to check");
    assertThat(browser.post("[", 400)).contains("not the JSON");
    assertThat(browser.post("{\"target\":\"x\",\"pauseMillis\":-1}", 400))
        .contains("must be 0 or more");
    assertThat(browser.post("x".repeat(20_000), 413)).contains("too long");
  }

  @Test
  void reportsACheckThatFails() throws Exception {
    JsonObject end = browser.watch(browser.begin("/no/such/folder")).last("end");

    assertThat(end.getString("state")).isEqualTo("failed");
    assertThat(end.getString("message")).contains("There is no folder or page '/no/such/folder'");
  }

  @Test
  void turnsAwayRequestsThatOtherSitesMadeABrowserSend() throws Exception {
    assertThat(browser.raw("GET", "/", "Host: attacker.example:80")).contains("403");
    assertThat(browser.raw("GET", "/heartbeat", "Host: 127.0.0.1:1")).contains("403");
    String own = "Host: 127.0.0.1:" + server.address().getPort();
    assertThat(browser.raw("GET", "/", own)).contains("200");
    assertThat(browser.raw("GET", "/", own + "\r\nOrigin: http://attacker.example"))
        .contains("403");
    assertThat(browser.raw("POST", "/checks", own + "\r\nContent-Type: text/plain"))
        .contains("403");
    assertThat(browser.raw("PUT", "/checks", own + "\r\nContent-Type: application/json"))
        .contains("405");
  }

  @Test
  void servesItsPageWithAPolicyThatForbidsForeignScripts() throws Exception {
    String own = "Host: localhost:" + server.address().getPort();

    assertThat(browser.raw("GET", "/", own))
        .contains("<title>sitecheck</title>", "default-src 'self'");
    assertThat(browser.raw("GET", "/sitecheck.js", own)).contains("text/javascript");
    assertThat(browser.raw("GET", "/sitecheck.css", own)).contains("text/css");
    assertThat(browser.raw("GET", "/etc/passwd", own)).contains("404");
  }

  @Test
  void runsNoParseAndNoStoreOnItsLoop() throws Exception {
    web.page("/", "<a href='/b'>b</a>").page("/b", "<a href='/gone'>away</a>");

    browser.watch(browser.begin(web.address("/")));

    for (String operation : List.of("Site.parse", "Site.store")) {
      List<BodyThreads.Seen> calls = threads.of(operation);
      // Two pages of this site, and the server's own, which it checks when it starts.
      assertThat(calls).as(operation).hasSizeGreaterThanOrEqualTo(3);
      Thread loop = calls.getFirst().caller();
      assertThat(loop.getName()).startsWith("vert.x-eventloop-thread");
      assertThat(calls)
          .as(operation)
          .allSatisfy(call -> {
            assertThat(call.caller()).isSameAs(loop);
            assertThat(call.body()).isNotNull().isNotSameAs(loop);
          });
    }
  }

  @Test
  void tellsTheGapsOfItsWarmUpFromThoseOfTheChecks() throws Exception {
    JsonObject pulse = browser.heartbeat();

    assertThat(pulse.getDouble("warmUpMillis")).isPositive();
    assertThat(pulse.getLong("beats")).isPositive();
    assertThat(pulse.getDouble("worstMillis")).isNotNegative();
  }

  @Test
  void keepsBeatingWhileAPageIsParsed() throws Exception {
    web.on("/", exchange -> LocalSite.send(exchange, 200, "<p>", HeldCharset.NAME));
    HeldCharset.Hold parse = HeldCharset.hold();
    try {
      String id = browser.begin(web.address("/"));
      assertThat(parse.await()).as("a parse is under way").isTrue();

      // Each answer comes from the loop, and the parse can end at no time in between.
      long before = browser.heartbeat().getLong("beats");
      long beats = before;
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (beats < before + 20 && System.nanoTime() - deadline < 0) {
        beats = browser.heartbeat().getLong("beats");
      }
      assertThat(beats).isGreaterThanOrEqualTo(before + 20);

      parse.release();
      assertThat(browser.watch(id).last("end").getString("state")).isEqualTo("finished");
    } finally {
      parse.release();
    }
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
