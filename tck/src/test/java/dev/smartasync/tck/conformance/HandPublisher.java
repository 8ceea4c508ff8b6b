package dev.smartasync.tck.conformance;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes what a test tells it to, demanded or not, and keeps what its subscriber does. */
final class HandPublisher implements Flow.Publisher<Integer>, Flow.Subscription {

  final AtomicLong requested = new AtomicLong();
  final AtomicInteger cancels = new AtomicInteger();
  final AtomicInteger subscriptions = new AtomicInteger();
  final CountDownLatch subscribed = new CountDownLatch(1);
  volatile Flow.Subscriber<? super Integer> subscriber;

  /** Waits for the subscriber. */
  Flow.Subscriber<? super Integer> subscriber() {
    Waiting.openUnchecked(subscribed);
    return subscriber;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super Integer> given) {
    subscriber = given;
    subscriptions.incrementAndGet();
    given.onSubscribe(this);
    subscribed.countDown();
  }

  @Override
  public void request(long elements) {
    requested.addAndGet(elements);
  }

  @Override
  public void cancel() {
    cancels.incrementAndGet();
  }
}
