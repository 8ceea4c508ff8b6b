package dev.smartasync.examples.sitecheck.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site of linked pages, served from memory, with known faults planted in it. */
public final class GeneratedSite implements AutoCloseable {
  private static final String MOVED = "/moved/";
  private static final int FAULT_EVERY = 100;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final int pages;

  private GeneratedSite(HttpServer server, int pages) {
    this.server = server;
    this.pages = pages;
  }

  /** Serves so many pages on a free port of this machine. */
  public static GeneratedSite serve(int pages) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(anyPort, 1_000);
    GeneratedSite site = new GeneratedSite(server, pages);
    server.createContext("/", site::answer);
    server.setExecutor(site.threads);
    server.start();
    return site;
  }

  /** Where the first page is; all others are linked from there. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The links that are broken on purpose. */
  Set<Fault> faults() {
    Set<Fault> faults = new HashSet<>();
    for (int page = 0; page < pages; page += FAULT_EVERY) {
      faults.add(new Fault(address().resolve("/page/" + page).toString(), faultOf(page)));
    }
    return faults;
  }

  private static String faultOf(int page) {
    return switch (page / FAULT_EVERY % 4) {
      case 0 -> "/missing/" + page;
      case 1 -> "/page/" + (page - 1) + "#no-such-part";
      case 2 -> "/circle/" + page;
      default -> "/failing/" + page;
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/")) {
        redirect(exchange, "/page/0");
      } else if (path.startsWith("/page/")) {
        send(exchange, 200, page(Integer.parseInt(path.substring("/page/".length()))));
      } else if (path.startsWith(MOVED)) {
        redirect(exchange, "/page/" + path.substring(MOVED.length()));
      } else if (path.startsWith("/circle/")) {
        redirect(exchange, path);
      } else {
        send(exchange, path.startsWith("/failing/") ? 500 : 404, "<p>There is nothing here.");
      }
    }
  }

  /** Every page links back to the first, so that there are circles without end to walk in. */
  private String page(int number) {
    StringBuilder html = new StringBuilder("<!doctype html><title>Page ").append(number);
    html.append("</title><h1 id=top-of-page>Page ").append(number).append("</h1>\n");
    link(html, "/page/0#top-of-page");
    for (int child = 3 * number + 1; child <= 3 * number + 3 && child < pages; child++) {
      link(html, "/page/" + child);
    }
    link(html, "../page/" + (number * 7 + 11) % pages + "#part-2");
    link(html, MOVED + (number * 31 + 5) % pages);
    for (int part = 1; part <= 3; part++) {
      html.append("<h2 id=part-").append(part).append(">Part</h2><p>").append("Words. ".repeat(60));
    }
    if (number % FAULT_EVERY == 0) {
      link(html, faultOf(number));
    }
    return html.toString();
  }

  private static void link(StringBuilder html, String address) {
    html.append("<p><a href=\"").append(address).append("\">").append(address).append("</a>\n");
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void send(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
