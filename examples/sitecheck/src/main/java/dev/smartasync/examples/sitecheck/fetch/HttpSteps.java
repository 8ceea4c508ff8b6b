package dev.smartasync.examples.sitecheck.fetch;

import dev.smartasync.examples.sitecheck.model.Addresses;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Document;
import dev.smartasync.examples.sitecheck.model.Format;
import dev.smartasync.examples.sitecheck.model.Purpose;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single requests, each when its host's turn comes, each within the timeout. */
final class HttpSteps {
  private static final int LARGEST_PAGE = 8 << 20;
  // A short body is drained, which keeps the connection; a long one that nobody reads is cut off.
  private static final int LARGEST_UNREAD = 64 << 10;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

  private final HttpClient client;
  private final Politeness politeness;
  private final Conduct conduct;

  HttpSteps(HttpClient client, Conduct conduct) {
    this.client = client;
    this.politeness = new Politeness(conduct);
    this.conduct = conduct;
  }

  /** Cancelling the answer leaves the host's queue, or aborts the request. */
  CompletableFuture<HttpResponse<byte[]>> ask(URI address, Method method, Purpose purpose) {
    CompletableFuture<Turn> turn = politeness.turn(Addresses.host(address));
    CompletableFuture<HttpResponse<byte[]>> answer = new CompletableFuture<>();
    forwardCancellation(answer, turn);
    CompletionStage<Turn> granted = turn;
    granted.whenComplete((given, cancelled) -> {
      if (cancelled == null) {
        send(address, method, purpose, answer, given);
      }
    });
    return answer;
  }

  private void send(
      URI address,
      Method method,
      Purpose purpose,
      CompletableFuture<HttpResponse<byte[]>> answer,
      Turn turn) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .method(method.name(), BodyPublishers.noBody())
              .header("User-Agent", "sitecheck (link checker)")
              .header("Accept", "text/html, text/markdown;q=0.9, */*;q=0.5")
              .build();
      var sent = client.sendAsync(request, info -> body(info, purpose));
      forwardCancellation(answer, sent);
      // The client's own timeout ends with the headers; this one covers the body as well.
      CompletionStage<HttpResponse<byte[]>> timed =
          sent.copy().orTimeout(conduct.timeout().toMillis(), TimeUnit.MILLISECONDS);
      timed.whenComplete((response, failure) -> {
        sent.cancel(true);
        turn.end();
        if (failure != null) {
          answer.completeExceptionally(failure);
        } else {
          answer.complete(response);
        }
      });
    } catch (RuntimeException unusable) {
      turn.end();
      answer.completeExceptionally(unusable);
    }
  }

  private static PageBody body(ResponseInfo info, Purpose purpose) {
    boolean read = purpose == Purpose.READ && info.statusCode() < 300 && format(info).isPresent();
    return new PageBody(read ? LARGEST_PAGE : LARGEST_UNREAD);
  }

  private static Optional<Format> format(ResponseInfo info) {
    return info.headers().firstValue("Content-Type").flatMap(Format::ofContentType);
  }

  /** The page that an answer carries, if it is one. */
  @Nullable Document document(URI address, HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    Matcher charset = CHARSET.matcher(type);
    String named = charset.find() && isKnown(charset.group(1)) ? charset.group(1) : null;
    return Format.ofContentType(type)
        .map(format -> new Document(address, format, response.body(), named))
        .orElse(null);
  }

  /** A page that names a charset nobody knows is read as one that names none. */
  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  String explain(Throwable failure) {
    return Failures.explain(failure, conduct.timeout());
  }

  private static void forwardCancellation(CompletionStage<?> from, Future<?> to) {
    from.whenComplete((value, failure) -> {
      if (failure instanceof CancellationException) {
        to.cancel(true);
      }
    });
  }
}
