package dev.smartasync.benchmarks;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jmh.annotations.CompilerControl;

/** Ten targets of ten types, each with methods of its own. */
final class Ten {

  private Ten() {}

  /** One of them. */
  @SmartAsync
  public static class A extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(1);

    @Override
    public int next() {
      return value ^= 1;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(1);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class B extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(2);

    @Override
    public int next() {
      return value ^= 2;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(2);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class C extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(3);

    @Override
    public int next() {
      return value ^= 3;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(3);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class D extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(4);

    @Override
    public int next() {
      return value ^= 4;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(4);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class E extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(5);

    @Override
    public int next() {
      return value ^= 5;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(5);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class F extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(6);

    @Override
    public int next() {
      return value ^= 6;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(6);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class G extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(7);

    @Override
    public int next() {
      return value ^= 7;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(7);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class H extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(8);

    @Override
    public int next() {
      return value ^= 8;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(8);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class I extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(9);

    @Override
    public int next() {
      return value ^= 9;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(9);
    }
  }

  /** One of them. */
  @SmartAsync
  public static class J extends Work {
    private int value;
    private final CompletableFuture<Integer> ready = CompletableFuture.completedFuture(10);

    @Override
    public int next() {
      return value ^= 10;
    }

    @Override
    public CompletableFuture<Integer> ready() {
      return ready;
    }

    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public CompletableFuture<Integer> fresh() {
      return CompletableFuture.completedFuture(10);
    }
  }
}
