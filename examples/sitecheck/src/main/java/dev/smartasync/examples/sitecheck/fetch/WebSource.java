package dev.smartasync.examples.sitecheck.fetch;

import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Reply;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.concurrent.CompletableFuture;

/** Answers from the network. */
final class WebSource implements Source {
  private final HttpClient client;
  private final HttpSteps steps;

  WebSource(Conduct conduct) {
    client =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .connectTimeout(conduct.timeout())
            .build();
    steps = new HttpSteps(client, conduct);
  }

  @Override
  public CompletableFuture<Reply> get(Errand errand) {
    return new Journey(steps, errand).begin();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
