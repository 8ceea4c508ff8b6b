package dev.smartasync.examples.sitecheck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real web server on this machine, with the pages that a test gives it. */
public final class LocalSite implements AutoCloseable {
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Long> startedNanos = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  public LocalSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public LocalSite page(String path, String html) {
    return on(path, exchange -> send(exchange, 200, html));
  }

  public LocalSite redirect(String path, String location) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(301, -1);
        });
  }

  public LocalSite on(String path, HttpHandler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Method and path of each request, in order. */
  public List<String> requests() {
    return requests;
  }

  /** When each request arrived. */
  public List<Long> startedNanos() {
    return startedNanos;
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    startedNanos.add(System.nanoTime());
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + path);
      handlers.getOrDefault(path, missing -> send(missing, 404, "nothing")).handle(exchange);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  public static void send(HttpExchange exchange, int status, String html) throws IOException {
    send(exchange, status, html, "utf-8");
  }

  /** Says that the page is encoded so, whatever it is; it is UTF-8. */
  public static void send(HttpExchange exchange, int status, String html, String charset)
      throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=" + charset);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
