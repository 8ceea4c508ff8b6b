package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Public interfaces of other people, large and strange ones, come out whole. */
@Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForeignTypesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/foreign-types.csv", useHeadersInDisplayName = true)
  @DisplayName("92. Facades of foreign types keep every operation that can be bridged")
  void bridges(
      String type,
      int sync,
      int async,
      int smart,
      int withoutSync,
      int withoutAsync,
      @TempDir Path directory)
      throws ReflectiveOperationException, IOException {
    Javac.Compiled compiled = compiled(directory, type, "SYNC", "ASYNC", "SMART");

    if ("write".equals(System.getProperty("smartasync.golden"))) {
      Files.writeString(
          Path.of("target/foreign-types.csv"),
          "%s,%d,%d,%d,%d,%d%n"
              .formatted(
                  type,
                  operations(compiled, type, "Sync").size(),
                  operations(compiled, type, "Async").size(),
                  operations(compiled, type, "Smart").size(),
                  omitted(compiled, "Sync").size(),
                  omitted(compiled, "Async").size()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    assertThat(
            List.of(
                operations(compiled, type, "Sync").size(),
                operations(compiled, type, "Async").size(),
                operations(compiled, type, "Smart").size(),
                omitted(compiled, "Sync").size(),
                omitted(compiled, "Async").size()))
        .as("operations of Sync, Async and Smart; omissions of Sync and Async")
        .containsExactly(sync, async, smart, withoutSync, withoutAsync);
    assertWhole(compiled, type, "Sync", "Async", "Smart");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "software.amazon.awssdk.services.s3.S3AsyncClient, 237, 237, 237, 237, 0, 0, 0, 0",
    "io.lettuce.core.api.reactive.RedisReactiveCommands, 707, 707, 707, 707, 0, 0, 0, 0",
    "com.mongodb.client.MongoCollection, 144, 144, 144, 144, 0, 0, 0, 0",
    "org.jooq.ResultQuery, 293, 293, 293, 293, 0, 0, 0, 0",
    "io.vertx.core.file.FileSystem, 70, 70, 70, 70, 0, 0, 0, 0",
    "io.reactivex.rxjava3.core.Single, 109, 109, 114, 114, 5, 5, 0, 0",
    "java.sql.CallableStatement, 235, 235, 235, 235, 0, 0, 0, 0"
  })
  @DisplayName("92. So do those of frameworks")
  void bridgesToFrameworks(
      String type,
      int reactor,
      int mutiny,
      int rxJava,
      int vertx,
      int withoutReactor,
      int withoutMutiny,
      int withoutRxJava,
      int withoutVertx,
      @TempDir Path directory)
      throws ReflectiveOperationException {
    Javac.Compiled compiled = compiled(directory, type, "REACTOR", "MUTINY", "RXJAVA", "VERTX");

    assertThat(
            List.of(
                operations(compiled, type, "Reactor").size(),
                operations(compiled, type, "Mutiny").size(),
                operations(compiled, type, "RxJava").size(),
                operations(compiled, type, "Vertx").size(),
                omitted(compiled, "Reactor").size(),
                omitted(compiled, "Mutiny").size(),
                omitted(compiled, "RxJava").size(),
                omitted(compiled, "Vertx").size()))
        .as("operations, and omissions, of Reactor, Mutiny, RxJava and Vertx")
        .containsExactly(
            reactor,
            mutiny,
            rxJava,
            vertx,
            withoutReactor,
            withoutMutiny,
            withoutRxJava,
            withoutVertx);
    assertWhole(compiled, type, "Reactor", "Mutiny", "RxJava", "Vertx");
  }

  private static Javac.Compiled compiled(Path directory, String type, String... facades) {
    return Javac.in(directory)
        .options("--release", "21")
        .source(
            """
            @dev.smartasync.SmartAsync(of = %s.class, facades = {dev.smartasync.Facade.%s})
            package foreign;
            """
                .formatted(type, String.join(", dev.smartasync.Facade.", facades)))
        .compile()
        .clean();
  }

  private static void assertWhole(Javac.Compiled compiled, String type, String... kinds)
      throws ClassNotFoundException {
    for (String kind : kinds) {
      Set<String> missing = new TreeSet<>(shapes(methodsOf(Class.forName(type))));
      missing.removeAll(shapes(operations(compiled, type, kind).stream()));
      assertThat(missing.stream().map(it -> it.replaceAll("/.*", "")))
          .as("what %s lacks is what the compiler was told of", kind)
          .isSubsetOf(omitted(compiled, kind));
    }
  }

  private static List<Method> operations(Javac.Compiled compiled, String type, String kind)
      throws ClassNotFoundException {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    Class<?> face = compiled.load().loadClass("foreign." + simpleName + kind);
    return Arrays.stream(face.getDeclaredMethods())
        .filter(it -> !Modifier.isStatic(it.getModifiers()) && !it.isBridge())
        .toList();
  }

  private static Stream<Method> methodsOf(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(it -> !Modifier.isStatic(it.getModifiers()) && !it.isBridge())
        .filter(it -> !it.isSynthetic())
        .filter(it -> Arrays.stream(Object.class.getMethods()).noneMatch(o -> isSame(o, it)));
  }

  private static boolean isSame(Method one, Method other) {
    return one.getName().equals(other.getName())
        && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
  }

  /** Names without a trailing Async, and numbers of parameters. */
  private static Set<String> shapes(Stream<Method> methods) {
    return methods
        .map(it -> it.getName().replaceAll("Async$", "") + "/" + it.getParameterCount())
        .collect(Collectors.toSet());
  }

  /** The methods that notes say are left out. */
  private static List<String> omitted(Javac.Compiled compiled, String kind) {
    return compiled.notes().stream()
        .filter(it -> it.matches("(?s).*left out of \\w+" + kind + ": .*"))
        .map(it -> it.replaceAll("(?s).*left out of \\w+: \\w+\\.(\\w+)\\(.*", "$1"))
        .toList();
  }
}
