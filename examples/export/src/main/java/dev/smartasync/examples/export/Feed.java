package dev.smartasync.examples.export;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.util.concurrent.Flow;

/** Receives sales from a server: asynchronous. */
@SmartAsync(facades = Facade.SYNC, timeout = "60s") // so long may a server be silent
public class Feed implements AutoCloseable {
  // Of HTTP/1.1: to one request at a time, HTTP/2 adds nothing but frames.
  private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final HttpRequest request;

  /** Creates a feed of what the server has at an address. */
  public Feed(URI address) {
    this.request = HttpRequest.newBuilder(address).build();
  }

  /** Returns all sales, as they come; each subscription is a request. */
  @SuppressWarnings("FutureReturnValueIgnored") // a failure goes to the subscriber
  public Flow.Publisher<Sale> sales() {
    return subscriber -> {
      SaleLines lines = new SaleLines(request.uri(), subscriber);
      http.sendAsync(request, lines).whenComplete(lines::end);
    };
  }

  /** Waits until what was asked for has come, or was cancelled. */
  @Override
  public void close() {
    http.close();
  }
}
