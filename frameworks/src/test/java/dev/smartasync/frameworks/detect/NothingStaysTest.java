package dev.smartasync.frameworks.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.Fork;
import io.netty.channel.DefaultEventLoop;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import kotlinx.coroutines.Dispatchers;
import org.eclipse.jetty.util.thread.Invocable;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/** What a thread holds of a framework after it was asked about for the first time. */
class NothingStaysTest {

  /** Asks on fresh threads while the frameworks named are in use, and prints what stays there. */
  static final class AskOnFreshThreads {
    private AskOnFreshThreads() {}

    public static void main(String[] used) throws Exception {
      for (String framework : used) {
        use(framework);
      }
      SmartRuntime runtime = SmartRuntime.shared();
      Here.Blocking call = runtime.facade(Here.Blocking.class, new Here.Body());
      call.run();
      runtime.context();
      for (Executor thread :
          new Executor[] {command -> new Thread(command).start(), Thread::startVirtualThread}) {
        System.out.println(
            Here.call(
                thread,
                () -> {
                  boolean mayBlock = call.run() == Thread.currentThread();
                  List<Object> passing = threadLocals();
                  mayBlock &= runtime.context() instanceof MayBlock;
                  return "may block " + mayBlock + ", then " + passing + ", " + threadLocals();
                }));
      }
      System.exit(0);
    }

    private static void use(String framework) throws Exception {
      switch (framework) {
        case "netty" -> new DefaultEventLoop().submit(() -> {}).await(10, TimeUnit.SECONDS);
        case "reactor" -> Schedulers.isInNonBlockingThread();
        case "jetty" -> Invocable.isNonBlockingInvocation();
        case "kotlin" -> Dispatchers.getDefault();
        default -> throw new IllegalArgumentException(framework);
      }
    }

    /** Returns the values of the current thread's thread-locals. */
    private static List<Object> threadLocals() {
      List<Object> values = new ArrayList<>();
      Object map = field(Thread.class, "threadLocals", Thread.currentThread());
      if (map != null) {
        for (Object entry : (Object[]) field(map.getClass(), "table", map)) {
          if (entry != null) {
            values.add(String.valueOf(field(entry.getClass(), "value", entry)));
          }
        }
      }
      return values;
    }

    private static Object field(Class<?> type, String name, Object of) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
  }

  private static List<String> stays(String... used) throws Exception {
    return Fork.runOpened(AskOnFreshThreads.class, used).stream()
        .filter(line -> line.startsWith("may block"))
        .toList();
  }

  @Test
  void nothingWhereNoneIsUsed() throws Exception {
    assertThat(stays()).hasSize(2).containsOnly("may block true, then [], []");
  }

  @Test
  void nothingOfReactor() throws Exception {
    assertThat(stays("reactor")).hasSize(2).containsOnly("may block true, then [], []");
  }

  @Test
  void anEmptyThreadLocalWhereTheFrameworkKeepsOne() throws Exception {
    assertThat(stays("netty", "jetty"))
        .hasSize(2)
        .containsOnly("may block true, then [null, null], [null, null]");
    assertThat(stays("kotlin")).hasSize(2).containsOnly("may block true, then [], [null]");
  }
}
