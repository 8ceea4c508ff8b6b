package dev.smartasync.examples.sitecheck.fetch;

import dev.smartasync.examples.sitecheck.model.Addresses;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Href;
import dev.smartasync.examples.sitecheck.model.Purpose;
import dev.smartasync.examples.sitecheck.model.Reply;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One address followed through its redirects. Cancelling its reply cancels the step under way. */
final class Journey {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 10;

  private final CompletableFuture<Reply> reply = new CompletableFuture<>();
  private final Set<URI> seen = new HashSet<>();
  private final HttpSteps steps;
  private final Errand errand;
  private volatile @Nullable Future<?> step;

  Journey(HttpSteps steps, Errand errand) {
    this.steps = steps;
    this.errand = errand;
  }

  CompletableFuture<Reply> begin() {
    CompletionStage<Reply> settled = reply;
    settled.whenComplete((done, failure) -> {
      Future<?> underWay = step;
      if (reply.isCancelled() && underWay != null) {
        underWay.cancel(true);
      }
    });
    visit(errand.address(), errand.purpose() == Purpose.READ ? Method.GET : Method.HEAD);
    return reply;
  }

  private void visit(URI address, Method method) {
    seen.add(address);
    CompletableFuture<HttpResponse<byte[]>> next = steps.ask(address, method, errand.purpose());
    step = next;
    if (reply.isCancelled()) {
      next.cancel(true);
    }
    CompletionStage<HttpResponse<byte[]>> answered = next;
    answered.whenComplete((response, failure) -> {
      try {
        if (failure != null) {
          settle(Reply.broken(errand.address(), address, steps.explain(failure)));
        } else {
          arrive(address, method, response);
        }
      } catch (RuntimeException e) {
        reply.completeExceptionally(e);
      }
    });
  }

  private void arrive(URI address, Method method, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    Optional<String> location = response.headers().firstValue("Location");
    boolean lost = REDIRECTS.contains(status) && location.isEmpty();
    if (status >= 300 && status < 400 && status != 304 && location.isPresent()) {
      follow(address, method, location.get());
    } else if ((status >= 400 || lost) && method == Method.HEAD) {
      // Many servers answer HEAD wrongly: only a GET proves that something is missing.
      visit(address, Method.GET);
    } else if (lost) {
      fail(address, "redirects (%d) without saying where to".formatted(status));
    } else if (status >= 400) {
      settle(Reply.broken(errand.address(), address, StatusCodes.describe(status)));
    } else {
      settle(Reply.found(errand.address(), address, steps.document(address, response)));
    }
  }

  private void follow(URI address, Method method, String location) {
    Optional<Href> next = Href.resolve(address, address, location);
    URI target = next.map(Href::target).orElse(null);
    if (target == null) {
      fail(address, "redirects to '%s', which is no web address".formatted(location));
    } else if (seen.contains(target)) {
      fail(address, "redirects in a circle");
    } else if (seen.size() > MOST_REDIRECTS) {
      fail(address, "redirects more than %d times".formatted(MOST_REDIRECTS));
    } else {
      visit(Addresses.canonical(target), method);
    }
  }

  private void fail(URI address, String problem) {
    settle(Reply.broken(errand.address(), address, problem));
  }

  private void settle(Reply outcome) {
    reply.complete(outcome);
  }
}
