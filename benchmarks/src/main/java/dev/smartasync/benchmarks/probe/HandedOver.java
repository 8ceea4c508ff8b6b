package dev.smartasync.benchmarks.probe;

import com.sun.management.ThreadMXBean;
import dev.smartasync.benchmarks.AwaitHandedOver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Lets the contenders of {@link AwaitHandedOver} take turns in one JVM. What two threads take to
 * wake each other changes with the machine's mood, for seconds, by more than contenders differ: one
 * after the other, each in a JVM of its own, they are told apart by when they were measured.
 */
public final class HandedOver {

  private static final String FILE = "pinned-HandedOver";

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Figures figures = new Figures();
  private final int rounds;

  private HandedOver(int rounds) {
    this.rounds = rounds;
  }

  /**
   * Takes the directory for the figures, how many rounds are measured, after half as many to warm
   * up, and the kinds of callers.
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    HandedOver all = new HandedOver(Integer.parseInt(arguments[1]));
    for (String caller : List.of(arguments).subList(2, arguments.length)) {
      all.measure(caller);
    }
    all.figures.write(Path.of(arguments[0]), FILE);
  }

  private void measure(String caller) throws ReflectiveOperationException {
    AwaitHandedOver crossings = new AwaitHandedOver(caller);
    List<Method> contenders =
        Stream.of(AwaitHandedOver.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    Map<Method, List<Double>> times = new LinkedHashMap<>();
    Map<Method, List<Double>> bytes = new LinkedHashMap<>();
    List<Method> order = new ArrayList<>(contenders);
    Random random = new Random(0);
    int warmUp = rounds / 2;
    for (int round = 0; round < warmUp + rounds; round++) {
      Collections.shuffle(order, random); // so that nobody always comes after the same one
      for (Method contender : order) {
        long before = threads.getTotalThreadAllocatedBytes();
        long start = System.nanoTime();
        contender.invoke(crossings);
        double nanos = System.nanoTime() - start;
        double allocated = threads.getTotalThreadAllocatedBytes() - before;
        if (round >= warmUp) {
          add(times, contender, nanos);
          add(bytes, contender, allocated);
        }
      }
    }
    crossings.stop();
    for (Method contender : contenders) {
      figures.add(
          "AwaitHandedOver." + contender.getName(),
          Map.of("caller", caller),
          times.getOrDefault(contender, List.of()),
          "ns",
          bytes.getOrDefault(contender, List.of()));
    }
  }

  private static void add(Map<Method, List<Double>> figures, Method contender, double all) {
    figures.computeIfAbsent(contender, each -> new ArrayList<>()).add(all / AwaitHandedOver.CALLS);
  }
}
