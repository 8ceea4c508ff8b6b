package dev.smartasync.examples.sitecheck.fetch;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why a request failed, in words that a site's owner understands. */
final class Failures {
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
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
