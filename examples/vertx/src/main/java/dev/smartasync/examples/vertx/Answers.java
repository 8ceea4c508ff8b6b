package dev.smartasync.examples.vertx;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the shop's verticles have in common: a request for a book, and its answer. */
final class Answers {
  private static final String BOOKS = "/books/";

  private Answers() {}

  /** Returns the number of the book that is asked for. */
  static int number(HttpServerRequest request) {
    return Integer.parseInt(Objects.requireNonNull(request.path()).substring(BOOKS.length()));
  }

  /** Answers with a title, or with 404 if there is none. */
  static void title(HttpServerResponse response, @Nullable String title) {
    if (title == null) {
      response.setStatusCode(404).end();
    } else {
      response.end(title);
    }
  }

  /** Answers with 500. */
  static void failure(HttpServerResponse response, Throwable failure) {
    response.setStatusCode(500).end(String.valueOf(failure.getMessage()));
  }
}
