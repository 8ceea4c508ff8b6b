package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a new JVM loads for the first crossing: what takes long only where it is needed. */
@Timeout(60)
class FirstCrossingTest {

  /** Awaits what is there. */
  static final class Awaiting {
    private Awaiting() {}

    public static void main(String[] arguments) {
      System.out.println(
          "value " + SmartRuntime.shared().await(CompletableFuture.completedFuture("there")));
    }
  }

  @Test
  void asksNoServiceLoaderLinksNoQuestionAndMakesNothingForOtherCrossings() throws Exception {
    List<String> output = FreshJvm.run(classPath(), Awaiting.class, "-Xlog:class+load:stdout");
    assertThat(output).contains("value there");
    List<String> loaded =
        output.stream()
            .filter(line -> line.contains(" source: "))
            .map(FirstCrossingTest::name)
            .toList();
    assertThat(loaded)
        .contains("dev.smartasync.internal.detect.Watch")
        .doesNotContain(
            "dev.smartasync.internal.detect.LinkedLoops",
            "dev.smartasync.internal.engine.IndirectCalls",
            "java.util.ServiceLoader",
            "java.lang.runtime.SwitchBootstraps")
        .noneMatch(name -> name.startsWith("dev.smartasync.") && name.contains("$$Lambda"));
  }

  private static String name(String line) {
    String upToName = line.substring(0, line.indexOf(" source: "));
    return upToName.substring(upToName.lastIndexOf(' ') + 1);
  }

  /** Without Micrometer's context propagation, which is asked what it carries, and asks others. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("context-propagation"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
