package dev.smartasync.tck.executor;

import dev.smartasync.SmartExecutors;
import dev.smartasync.tck.ExecutorContract;
import dev.smartasync.tck.ExecutorContract.Limits;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("The executor contract is kept")
class BuiltInExecutorsTest {

  @Nested
  @DisplayName("by SmartExecutors.virtual")
  class Virtual extends ExecutorContract {
    @Override
    protected ExecutorService create(String name) {
      return SmartExecutors.virtual(name);
    }

    @Override
    protected Limits limits() {
      return new Limits(Limits.NONE, Limits.NONE);
    }
  }

  @Nested
  @DisplayName("by SmartExecutors.bounded")
  class Bounded extends ExecutorContract {
    @Override
    protected ExecutorService create(String name) {
      return SmartExecutors.bounded(name, 2, 3);
    }

    @Override
    protected Limits limits() {
      return new Limits(2, 3);
    }
  }

  @Nested
  @DisplayName("by SmartExecutors.bounded without a queue")
  class BoundedWithoutQueue extends ExecutorContract {
    @Override
    protected ExecutorService create(String name) {
      return SmartExecutors.bounded(name, 1, 0);
    }

    @Override
    protected Limits limits() {
      return new Limits(1, 0);
    }
  }

  @Nested
  @DisplayName("by SmartExecutors.single")
  class Single extends ExecutorContract {
    @Override
    protected ExecutorService create(String name) {
      return SmartExecutors.single(name);
    }

    @Override
    protected Limits limits() {
      return new Limits(1, Limits.NONE);
    }
  }

  @Nested
  @DisplayName("by a ThreadPoolExecutor of the user's")
  class UsersPool extends ExecutorContract {
    @Override
    protected ExecutorService create(String name) {
      return new ThreadPoolExecutor(
          2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(3), task -> daemon(name, task));
    }

    @Override
    protected Limits limits() {
      return new Limits(2, 3);
    }
  }

  @Nested
  @DisplayName("by an executor of the user's that hides its queue")
  class UsersHiddenQueue extends ExecutorContract {
    @Override
    protected ExecutorService create(String name) {
      return Executors.unconfigurableExecutorService(
          Executors.newFixedThreadPool(2, task -> daemon(name, task)));
    }

    @Override
    protected Limits limits() {
      return new Limits(2, Limits.NONE);
    }
  }

  @Nested
  @DisplayName("by a ForkJoinPool of the user's")
  class UsersForkJoinPool extends ExecutorContract {
    @Override
    protected ExecutorService create(String name) {
      return new ForkJoinPool(1);
    }

    @Override
    protected Limits limits() {
      return new Limits(1, Limits.NONE);
    }
  }

  private static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().name(name).daemon().unstarted(task);
  }
}
