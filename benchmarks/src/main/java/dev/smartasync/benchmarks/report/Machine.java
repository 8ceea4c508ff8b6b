package dev.smartasync.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where and with what a run was made.
 *
 * @param kind quick, full or smoke
 * @param pinned whether there was a way to keep all threads on one processor
 * @param commit of which code; null where that is not known
 * @param libraries the version of each library on the class path
 */
public record Machine(
    String kind,
    boolean pinned,
    @Nullable String commit,
    String date,
    String jdk,
    String system,
    String processor,
    int processors,
    Map<String, String> libraries) {

  static final String FILE = "machine.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
  private static final List<String> SHOWN =
      List.of(
          "jmh-core",
          "kotlinx-coroutines-core-jvm",
          "mutiny",
          "netty-transport",
          "reactor-core",
          "rxjava",
          "spring-context",
          "vertx-core");

  /**
   * Writes what this machine is into a directory: quick or full, pinned or not, where to, and the
   * commit if there is one.
   */
  public static void main(String[] arguments) throws IOException {
    Machine here =
        new Machine(
            arguments[0],
            arguments[1].equals("pinned"),
            arguments.length > 3 && !arguments[3].isEmpty() ? arguments[3] : null,
            LocalDate.now(ZoneOffset.UTC).toString(),
            property("java.vm.name") + " " + property("java.runtime.version"),
            property("os.name")
                + " "
                + property("os.version").replaceAll("[^0-9.].*", "")
                + ", "
                + property("os.arch"),
            processorName(),
            Runtime.getRuntime().availableProcessors(),
            versions(property("java.class.path")));
    JSON.writeValue(Path.of(arguments[2], FILE).toFile(), here);
  }

  static Machine read(Path results) throws IOException {
    return JSON.readValue(results.resolve(FILE).toFile(), Machine.class);
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }

  private static String processorName() throws IOException {
    Path linux = Path.of("/proc/cpuinfo");
    if (!Files.exists(linux)) {
      return "";
    }
    try (Stream<String> lines = Files.lines(linux)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("");
    }
  }

  private static Map<String, String> versions(String classPath) {
    Map<String, String> versions = new TreeMap<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Matcher jar = JAR.matcher(Path.of(entry).toFile().getName());
      if (jar.matches() && SHOWN.contains(jar.group(1))) {
        versions.put(jar.group(1), jar.group(2));
      }
    }
    return versions;
  }
}
