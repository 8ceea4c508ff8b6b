package dev.smartasync.examples.export;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.concurrent.Flow;

/** Receives sales from a server: asynchronous. */
// tag::feed[]
@SmartAsync(facades = Facade.SYNC, timeout = "60s") // so long may a server be silent
public class Feed {
  private final HttpClient http;
  private final HttpRequest request;

  /** Creates a feed of what the server has at an address. */
  public Feed(HttpClient http, URI address) {
    this.http = http;
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
}
// end::feed[]
