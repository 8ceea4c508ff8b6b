package dev.smartasync.examples.export;

import io.vertx.core.http.HttpServerResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Writes sales to a response as fast as its client takes them. All of it is on one event loop. */
final class CsvResponse implements Flow.Subscriber<Sale> {
  private static final Logger LOG = System.getLogger(CsvResponse.class.getName());

  /** So many rows are requested at once and written in one piece. */
  private static final int BATCH = 512;

  private final HttpServerResponse response;
  private final StringBuilder lines = new StringBuilder();
  private Flow.@Nullable Subscription sales;
  private int awaited;

  CsvResponse(HttpServerResponse response) {
    this.response = response;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    sales = subscription;
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/csv; header=absent")
        .drainHandler(drained -> demand())
        .exceptionHandler(failure -> subscription.cancel())
        .closeHandler(gone -> subscription.cancel());
    demand();
  }

  @Override
  public void onNext(Sale sale) {
    lines.append(sale.csv());
    if (--awaited == 0) {
      response.write(lines.toString());
      lines.setLength(0);
      demand();
    }
  }

  private void demand() {
    if (sales != null && awaited == 0 && !response.writeQueueFull()) {
      awaited = BATCH;
      sales.request(BATCH);
    }
  }

  @Override
  public void onError(Throwable failure) {
    LOG.log(Level.WARNING, "An export failed", failure);
    if (response.headWritten()) {
      response.reset(); // cut: the client must not take what it has got for the whole
    } else if (failure instanceof RejectedExecutionException) {
      response.setStatusCode(503).end("Too many exports at once. Try again later.\n");
    } else {
      response.setStatusCode(500).end("The sales could not be read.\n");
    }
  }

  @Override
  public void onComplete() {
    response.end(lines.toString());
  }
}
