package dev.smartasync.benchmarks;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import org.openjdk.jmh.infra.Blackhole;

/** A blocking method; how long it takes is what differs. */
@SmartAsync(facades = Facade.ASYNC)
public abstract class BlockingService {

  /** Returns the value of a number. */
  public abstract int call(int number);

  /** So small that it is boxed without an allocation. */
  static int valueOf(int number) {
    return number % 100;
  }

  /** Returns at once. */
  static BlockingService atOnce() {
    return new BlockingService() {
      @Override
      public int call(int number) {
        return valueOf(number);
      }
    };
  }

  /** Sleeps so long in every so many calls, and returns at once in the others. */
  static BlockingService sleeping(long millis, int every) {
    return new BlockingService() {
      @Override
      public int call(int number) {
        if (number % every == 0) {
          sleep(millis);
        }
        return valueOf(number);
      }
    };
  }

  /** Computes. */
  static BlockingService computing(long tokens) {
    return new BlockingService() {
      @Override
      public int call(int number) {
        Blackhole.consumeCPU(tokens);
        return valueOf(number);
      }
    };
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
