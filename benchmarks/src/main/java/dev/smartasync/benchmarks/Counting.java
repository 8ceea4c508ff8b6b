package dev.smartasync.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

/** A subscriber of either kind that counts, and requests a batch of elements at a time. */
final class Counting implements Flow.Subscriber<Object>, org.reactivestreams.Subscriber<Object> {

  private final CountDownLatch end = new CountDownLatch(1);
  private final int batch;
  private LongConsumer requests = elements -> {};
  private @Nullable Throwable failure;
  private int sinceRequest;
  private int count;

  Counting(int batch) {
    this.batch = batch;
  }

  /** Waits for the end and returns how many elements there were. */
  int await() throws InterruptedException {
    end.await();
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return count;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    begin(subscription::request);
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    begin(subscription::request);
  }

  private void begin(LongConsumer given) {
    requests = given;
    given.accept(batch);
  }

  @Override
  public void onNext(Object element) {
    count++;
    if (++sinceRequest == batch) {
      sinceRequest = 0;
      requests.accept(batch);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    failure = thrown;
    end.countDown();
  }

  @Override
  public void onComplete() {
    end.countDown();
  }
}
