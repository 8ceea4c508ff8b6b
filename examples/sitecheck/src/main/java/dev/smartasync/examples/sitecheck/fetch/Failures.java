package dev.smartasync.examples.sitecheck.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why a request failed, in words that a site's owner understands. */
final class Failures {
  private static final Pattern CUT_SHORT =
      Pattern.compile("bytes received: \\d|chunked transfer|parser state|EOF");

  private Failures() {}

  static String explain(Throwable failure, Duration timeout) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case TimeoutException e -> {
          return "no complete answer within " + timeout.toMillis() + " ms";
        }
        case HttpConnectTimeoutException e -> {
          return "no connection within " + timeout.toMillis() + " ms";
        }
        case UnknownHostException e -> {
          return "host unknown";
        }
        case UnresolvedAddressException e -> {
          return "host unknown";
        }
        case SSLException e -> {
          return "TLS: " + e.getMessage();
        }
        case ProtocolException e -> {
          return "not an HTTP answer";
        }
        default -> {}
      }
    }
    Throwable root = failure;
    while (root instanceof CompletionException && root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof ConnectException) {
      return "connection refused";
    }
    String message =
        root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return root instanceof IOException ? reworded(message) : message;
  }

  /** The client's exceptions for these differ in nothing but their messages. */
  private static String reworded(String message) {
    if (message.contains("received no bytes") || message.contains("Connection reset")) {
      return "the server closed the connection without an answer";
    }
    return CUT_SHORT.matcher(message).find() ? "the answer was cut short" : message;
  }
}
