package dev.smartasync.benchmarks;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes so many elements from another thread, as they are requested. */
final class Emitter implements Flow.Publisher<Integer> {

  static final Integer ELEMENT = 1;

  private final Executor executor;
  private final int count;

  Emitter(Executor executor, int count) {
    this.executor = executor;
    this.count = count;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
    subscriber.onSubscribe(new Emission(subscriber));
  }

  private final class Emission implements Flow.Subscription, Runnable {

    private final Flow.Subscriber<? super Integer> subscriber;
    private final AtomicLong requested = new AtomicLong();
    private volatile boolean cancelled;
    private int left = count;

    Emission(Flow.Subscriber<? super Integer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long elements) {
      if (requested.getAndUpdate(before -> saturated(before + elements)) == 0) {
        executor.execute(this);
      }
    }

    private static long saturated(long sum) {
      return sum < 0 ? Long.MAX_VALUE : sum;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    @Override
    public void run() {
      long seen = requested.get();
      while (seen > 0) {
        for (long i = 0; i < seen && left > 0 && !cancelled; i++) {
          left--;
          subscriber.onNext(ELEMENT);
        }
        if (left == 0) {
          left = -1;
          subscriber.onComplete();
        }
        seen = requested.addAndGet(-seen);
      }
    }
  }
}
