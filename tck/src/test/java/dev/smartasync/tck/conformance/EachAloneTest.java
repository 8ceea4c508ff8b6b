package dev.smartasync.tck.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.tck.CallerKind;
import dev.smartasync.tck.conformance.alone.CoreSuite;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the core suite in virtual machines that see one framework, or none. */
@DisplayName("The core suite holds")
class EachAloneTest {

  private static final Pattern SUCCEEDED = Pattern.compile("succeeded: (\\d+)");

  private static final List<String> NEEDED =
      List.of("org/junit", "org/assertj", "org/opentest4j", "org/apiguardian", "net/bytebuddy");

  static Stream<Present> present() {
    return Stream.of(
        new Present("no framework", List.of(), List.of()),
        new Present("Netty", List.of("io/netty"), List.of(CallerKind.NETTY_LOOP)),
        new Present(
            "Vert.x",
            List.of("io/netty", "io/vertx"),
            List.of(CallerKind.NETTY_LOOP, CallerKind.VERTX_LOOP)),
        new Present(
            "Reactor",
            List.of("io/projectreactor", "org/reactivestreams"),
            List.of(CallerKind.REACTOR_THREAD)),
        new Present(
            "RxJava",
            List.of("io/reactivex", "org/reactivestreams"),
            List.of(CallerKind.RXJAVA_THREAD)),
        new Present("Mutiny", List.of("io/smallrye", "org/jctools"), List.of()),
        new Present("Guava", List.of("com/google/guava"), List.of()));
  }

  /** What is on the class path besides the core suite: jars by their folders, and their callers. */
  record Present(String name, List<String> folders, List<CallerKind> callers) {
    String classPath() {
      return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> !entry.endsWith(".jar") || isIn(entry, NEEDED) || isIn(entry, folders))
          .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public String toString() {
      return name;
    }

    private static boolean isIn(String jar, List<String> folders) {
      String unix = jar.replace(File.separatorChar, '/');
      return unix.matches(".*/smartasync[^/]*\\.jar")
          || folders.stream().anyMatch(folder -> unix.contains("/" + folder + "/"));
    }
  }

  @ParameterizedTest(name = "17. with {0} on the class path")
  @MethodSource("present")
  @Timeout(300)
  void holds(Present present) throws Exception {
    Process suite =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djunit.jupiter.execution.timeout.default=60 s",
                "-cp",
                present.classPath(),
                CoreSuite.class.getName(),
                present.callers().toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(suite.getInputStream().readAllBytes(), UTF_8);

    assertThat(suite.waitFor()).as(output).isZero();
    Matcher succeeded = SUCCEEDED.matcher(output);
    assertThat(succeeded.find()).as(output).isTrue();
    assertThat(Integer.parseInt(succeeded.group(1))).isGreaterThan(300);
  }
}
