package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.FreshJvm;
import io.netty.channel.DefaultEventLoop;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can only be seen in a JVM that has used no framework yet, though all are on its path. */
class FreshJvmTest {
  /** Asks on a plain and on a virtual thread. */
  static final class AskOnly {
    private AskOnly() {}

    public static void main(String[] arguments) {
      int before = Thread.activeCount();
      Detection detection = Asked.detection();
      CallerContext plain = Asked.here(detection);
      CallerContext virtual = Asked.call(Thread::startVirtualThread, () -> Asked.here(detection));
      System.out.println("answers " + plain + " " + virtual);
      System.out.println("threads started " + (Thread.activeCount() - before));
    }
  }

  /** Asks before the application's first use of Netty, which is a loop on a virtual thread. */
  static final class FirstUseOfNetty {
    private FirstUseOfNetty() {}

    public static void main(String[] arguments) {
      Detection detection = Asked.detection();
      System.out.println("before " + Asked.here(detection));
      Executor virtual = Thread::startVirtualThread;
      DefaultEventLoop loop = new DefaultEventLoop(virtual);
      EventLoop inside = (EventLoop) Asked.call(loop, () -> Asked.here(detection));
      System.out.println("inside " + inside.detector() + " " + Asked.resume(inside).equals(loop));
      System.out.println("after " + Asked.here(detection));
    }
  }

  @Test
  @DisplayName("detection 23: asking loads no framework and starts no thread")
  void askingLoadsNoFrameworkAndStartsNoThread() throws Exception {
    List<String> output = run(AskOnly.class, "-Xlog:class+load:stdout");
    assertThat(output).contains("answers MayBlock[] MayBlock[]", "threads started 0");
    assertThat(output)
        .filteredOn(line -> line.contains("source: "))
        .isNotEmpty()
        .noneMatch(line ->
            line.contains(" java.awt.")
                || line.contains(" io.netty.")
                || line.contains(" io.grpc.")
                || line.contains(" io.vertx.")
                || line.contains(" reactor.")
                || line.contains(" io.reactivex."));
  }

  @Test
  @DisplayName("detection 03: a loop on a virtual thread is seen as the first use of Netty")
  void theFirstUseOfNettyIsSeenOnAVirtualThread() throws Exception {
    assertThat(run(FirstUseOfNetty.class))
        .contains("before MayBlock[]", "inside Netty true", "after MayBlock[]");
  }

  private static List<String> run(Class<?> main, String... options)
      throws IOException, InterruptedException {
    return FreshJvm.run(System.getProperty("java.class.path"), main, options);
  }
}
