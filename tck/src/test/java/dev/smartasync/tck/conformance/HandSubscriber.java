package dev.smartasync.tck.conformance;

import dev.smartasync.tck.Caller;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Requests what a test tells it to, and keeps what it is signalled, and where. */
class HandSubscriber<T> implements Flow.Subscriber<T> {

  final CompletableFuture<Void> end = new CompletableFuture<>();
  final Queue<T> elements = new ConcurrentLinkedQueue<>();
  final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private final Semaphore arrived = new Semaphore(0);
  private final long atOnce;
  volatile Flow.Subscription subscription;
  volatile Thread ending;

  /** Creates one that requests so many at once. */
  HandSubscriber(long atOnce) {
    this.atOnce = atOnce;
  }

  /** Waits for that many further elements. */
  void await(int further) throws InterruptedException {
    if (!arrived.tryAcquire(further, Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("there are " + elements + ", and no " + further + " more");
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (atOnce > 0) {
      given.request(atOnce);
    }
  }

  @Override
  public void onNext(T element) {
    threads.add(Thread.currentThread());
    elements.add(element);
    arrived.release();
  }

  @Override
  public void onError(Throwable failure) {
    end.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    ending = Thread.currentThread();
    end.complete(null);
  }
}
