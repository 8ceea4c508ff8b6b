package dev.smartasync.examples.sitecheck.server;

import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps other sites out. A page elsewhere can make its visitor's browser send requests to this
 * machine: one that renames itself to a loopback address shows in {@code Host}, one that posts
 * across sites in {@code Origin}.
 */
final class RequestGuard {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

  private final Set<String> hosts;

  /** Lets requests through that name this server as its users do. */
  RequestGuard(String host, int port) {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    hosts =
        Stream.of(shown, "localhost", "127.0.0.1", "[::1]")
            .flatMap(
                name -> port == 80 ? Stream.of(name, name + ":80") : Stream.of(name + ":" + port))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Why a request is turned away, or empty if it is not. */
  Optional<String> objection(HttpServerRequest request) {
    // The Host header of HTTP/1, or what stands in its place in HTTP/2.
    String host = Objects.toString(request.authority(), "");
    if (!hosts.contains(host)) {
      return Optional.of("This server does not answer to the name '%s'.".formatted(host));
    }
    String origin = request.getHeader("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      return Optional.of("Requests from '%s' are not accepted.".formatted(origin));
    }
    String type = request.getHeader("Content-Type");
    boolean writes = !WITHOUT_BODY.contains(request.method().name());
    return writes && (type == null || !type.startsWith("application/json"))
        ? Optional.of("The body must be application/json.")
        : Optional.empty();
  }
}
