package dev.smartasync.frameworks.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.Fork;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In an application that has all frameworks on its class path and uses none. */
class NoSideEffectsTest {
  private static final List<String> FRAMEWORKS =
      List.of(
          "com.hazelcast.",
          "com.sun.javafx.",
          "io.grpc.",
          "io.netty.",
          "io.quarkus.",
          "io.reactivex.",
          "io.smallrye.",
          "io.vertx.",
          "java.awt.",
          "javafx.",
          "kotlin.",
          "kotlinx.",
          "org.eclipse.jetty.",
          "reactor.",
          "software.amazon.",
          "sun.awt.");

  /**
   * Its registry of contexts, which is asked what travels to a body, loads what frameworks offer.
   */
  private static final String CONTEXTS = "context-propagation";

  /** Asks, passes and offloads, on a plain and on a virtual thread. */
  static final class Calls {
    private Calls() {}

    public static void main(String[] arguments) {
      Set<String> before = threads();
      System.out.println("calls begin");
      SmartRuntime runtime = SmartRuntime.shared();
      System.out.println("plain " + calls(runtime));
      System.out.println("virtual " + Here.call(Thread::startVirtualThread, () -> calls(runtime)));
      System.out.println("again " + calls(runtime));
      Set<String> after = threads();
      after.removeAll(before);
      after.removeIf(NoSideEffectsTest::isOfVirtualThreads);
      System.out.println("threads started " + after);
    }

    private static CallerContext calls(SmartRuntime runtime) {
      Here.Blocking passing = runtime.facade(Here.Blocking.class, new Here.Body());
      if (passing.run() != Thread.currentThread()
          || runtime.offload(Thread::currentThread).join() == Thread.currentThread()) {
        throw new AssertionError("a call ran where it must not");
      }
      return runtime.context();
    }

    private static Set<String> threads() {
      return Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Whether a thread is one that the JDK starts for virtual threads. */
  private static boolean isOfVirtualThreads(String name) {
    return name.startsWith("ForkJoinPool-1-") || name.startsWith("VirtualThread-");
  }

  @Test
  @DisplayName("detection 23: asking, passing and offloading touch no framework, start no thread")
  void nothingIsInitialisedAndNoThreadStarted() throws Exception {
    List<String> output =
        Fork.runWithout(Calls.class, entry -> entry.contains(CONTEXTS), "-Xlog:class+load:stdout");
    assertThat(output)
        .contains(
            "plain MayBlock[]", "virtual MayBlock[]", "again MayBlock[]", "threads started []");
    assertThat(output)
        .filteredOn(line -> line.contains(" source: "))
        .anyMatch(line -> line.contains("dev.smartasync.internal.detect.AmbientLoops "))
        .noneMatch(line -> FRAMEWORKS.stream().anyMatch(name -> line.contains(" " + name)));
  }
}
