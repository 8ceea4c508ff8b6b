package dev.smartasync.examples.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Hands the lines of a response on as sales. Its demand is that of the one who gets them. */
final class SaleLines implements BodyHandler<Void>, Flow.Subscriber<String> {
  private final Flow.Subscriber<? super Sale> to;
  private Flow.@Nullable Subscription lines;
  private boolean ended;

  SaleLines(Flow.Subscriber<? super Sale> to) {
    this.to = to;
  }

  @Override
  public BodySubscriber<Void> apply(ResponseInfo response) {
    return response.statusCode() == 200
        ? BodySubscribers.fromLineSubscriber(this)
        : BodySubscribers.mapping(
            BodySubscribers.ofString(StandardCharsets.UTF_8),
            why -> {
              throw new UncheckedIOException(
                  new IOException("it answered " + response.statusCode() + ": " + why.strip()));
            });
  }

  /** To be called when the request has ended: where it has failed, there may have been no lines. */
  void end(@Nullable Throwable failure) {
    if (failure != null && lines == null) {
      onSubscribe(new SubscriptionToNothing());
      onError(failure);
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
      onError(wrong);
      return;
    }
    to.onNext(sale);
  }

  @Override
  public void onError(Throwable failure) {
    if (!ended) {
      ended = true;
      to.onError(failure);
    }
  }

  @Override
  public void onComplete() {
    if (!ended) {
      ended = true;
      to.onComplete();
    }
  }

  private static final class SubscriptionToNothing implements Flow.Subscription {
    @Override
    public void request(long lines) {}

    @Override
    public void cancel() {}
  }
}
