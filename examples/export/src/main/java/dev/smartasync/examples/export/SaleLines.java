package dev.smartasync.examples.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Hands the lines of a response on as sales. Its demand is that of the one who gets them. */
final class SaleLines implements BodyHandler<Void>, Flow.Subscriber<String> {
  private final URI from;
  private final Flow.Subscriber<? super Sale> to;
  private Flow.@Nullable Subscription lines;
  private boolean ended;

  SaleLines(URI from, Flow.Subscriber<? super Sale> to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public BodySubscriber<Void> apply(ResponseInfo response) {
    return response.statusCode() == 200
        ? BodySubscribers.fromLineSubscriber(this)
        : BodySubscribers.discarding();
  }

  /** To be called when the exchange is over: where there were no lines, that is the failure. */
  void end(@Nullable HttpResponse<Void> response, @Nullable Throwable failure) {
    if (lines == null) {
      onSubscribe(new SubscriptionToNothing());
      fail(response == null ? "gave no answer" : "answered " + response.statusCode(), failure);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    lines = subscription;
    to.onSubscribe(subscription);
  }

  @Override
  public void onNext(String line) {
    if (ended) {
      return;
    }
    Sale sale;
    try {
      sale = Sale.parse(line);
    } catch (IllegalArgumentException wrong) {
      if (lines != null) {
        lines.cancel();
      }
      fail("gave what is not expected", wrong);
      return;
    }
    to.onNext(sale);
  }

  @Override
  public void onError(Throwable failure) {
    fail("broke off", failure);
  }

  @Override
  public void onComplete() {
    if (!ended) {
      ended = true;
      to.onComplete();
    }
  }

  private void fail(String how, @Nullable Throwable cause) {
    if (!ended) {
      ended = true;
      String why = cause == null ? "" : ": " + cause;
      to.onError(new IOException(from + " " + how + why, cause));
    }
  }

  private static final class SubscriptionToNothing implements Flow.Subscription {
    @Override
    public void request(long lines) {}

    @Override
    public void cancel() {}
  }
}
