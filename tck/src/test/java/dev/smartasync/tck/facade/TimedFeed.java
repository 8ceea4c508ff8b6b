package dev.smartasync.tck.facade;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Gives elements in both colours, each of them in time and all of them not. */
@SmartAsync(
    facades = {Facade.SYNC, Facade.ASYNC},
    timeout = "2s")
public class TimedFeed {

  /** So many take longer than the timeout. */
  static final int IN_TIME = 3;

  private static final long MILLIS = 900;

  /** Rows read one by one; the one after those that are in time does not come. */
  public Stream<Integer> rows(int count) {
    return Stream.iterate(0, row -> row < count, row -> row + 1).peek(TimedFeed::take);
  }

  /** The same, pushed. */
  public Flow.Publisher<Integer> pushed(int count) {
    SubmissionPublisher<Integer> publisher =
        new SubmissionPublisher<>(Runnable::run, Flow.defaultBufferSize());
    return subscriber -> {
      publisher.subscribe(subscriber);
      push(publisher, 0, count);
    };
  }

  private static void push(SubmissionPublisher<Integer> to, int row, int count) {
    if (row == count) {
      to.close();
    } else if (row < IN_TIME) {
      CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS)
          .execute(() -> {
            to.submit(row);
            push(to, row + 1, count);
          });
    }
  }

  private static void take(int row) {
    try {
      if (row < IN_TIME) {
        Thread.sleep(MILLIS);
      } else {
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("given up", e);
    }
  }
}
