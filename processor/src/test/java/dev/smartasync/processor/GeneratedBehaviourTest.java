package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facades as they run, on the runtime. */
class GeneratedBehaviourTest {
  @TempDir private Path directory;

  @Test
  @DisplayName("15. A boxed value stays boxed: null comes through a Sync facade")
  void boxedStaysBoxed() throws ReflectiveOperationException {
    Object facade =
        facade(
            """
            package t;
            @dev.smartasync.SmartAsync
            public class Counter {
              public java.util.concurrent.CompletableFuture<Integer> count() {
                return java.util.concurrent.CompletableFuture.completedFuture(null);
              }
            }
            """,
            "Counter",
            "Sync");
    Method count = facade.getClass().getInterfaces()[0].getMethod("count");

    assertThat(count.getReturnType()).isEqualTo(Integer.class);
    assertThat(count.invoke(facade)).isNull();
  }

  @Test
  @DisplayName("18. A subtype of an asynchronous type is adapted")
  void subtypesAreAdapted() throws ReflectiveOperationException {
    Object facade =
        facade(
            """
            package t;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.FutureTask;
            @dev.smartasync.SmartAsync
            public class Replies {
              public static final class Reply<A> extends CompletableFuture<List<A>> {}
              public Reply<String> reply() {
                Reply<String> reply = new Reply<>();
                reply.complete(List.of("yes"));
                return reply;
              }
              public FutureTask<Integer> task() {
                FutureTask<Integer> task = new FutureTask<>(() -> 7);
                task.run();
                return task;
              }
            }
            """,
            "Replies",
            "Sync");

    assertThat(call(facade, "reply")).isEqualTo(java.util.List.of("yes"));
    assertThat(call(facade, "task")).isEqualTo(7);
  }

  @Test
  @DisplayName("19. A stage of a stage is a compile error")
  void stageOfStage() {
    assertThat(
            Javac.in(directory)
                .source(
                    """
                    package t;
                    import java.util.concurrent.CompletionStage;
                    @dev.smartasync.SmartAsync
                    public interface Nested {
                      CompletionStage<CompletionStage<String>> find();
                    }
                    """)
                .compile()
                .errors())
        .singleElement()
        .asString()
        .startsWith("5: Nested.find() returns CompletionStage<CompletionStage<String>>, a stage");
  }

  @Test
  @DisplayName("93. A covariant or bridged override is one method")
  void overridesAreOneMethod() throws ReflectiveOperationException {
    Object facade =
        facade(
            """
            package t;
            @dev.smartasync.SmartAsync
            public class Shop extends Shops.Base implements java.util.function.Function<String, Integer> {
              @Override public Integer apply(String text) { return text.length(); }
              @Override public String get() { return "sub"; }
              @Override public int compareTo(String other) { return 0; }
            }
            class Shops {
              abstract static class Base implements Source {}
              interface Source extends java.util.function.Supplier<Object>, Comparable<String> {
                @Override CharSequence get();
              }
            }
            """,
            "Shop",
            "Sync");
    Class<?> face = facade.getClass().getInterfaces()[0];

    assertThat(Arrays.stream(face.getDeclaredMethods()).filter(it -> !isStatic(it)))
        .extracting(Method::getName)
        .containsExactlyInAnyOrder("apply", "get", "compareTo", "andThen", "compose");
    assertThat(face.getMethod("get").getReturnType()).isEqualTo(String.class);
    assertThat(call(facade, "get")).isEqualTo("sub");
  }

  @Test
  @DisplayName("94. Default, static, inherited and record methods work")
  void everyKindOfMethod() throws ReflectiveOperationException {
    Object facade =
        facade(
            """
            package t;
            @dev.smartasync.SmartAsync
            public record Point(int x) implements Shape {
              public int doubled() { return 2 * x; }
              public static int zero() { return 0; }
              public Point() { this(21); }
            }
            interface Shape extends Base<String> {
              default String inherited() { return "default"; }
            }
            interface Base<T> {
              default T same(T value) { return value; }
            }
            """,
            "Point",
            "Sync");
    Class<?> face = facade.getClass().getInterfaces()[0];

    assertThat(call(facade, "doubled")).isEqualTo(42);
    assertThat(call(facade, "inherited")).isEqualTo("default");
    assertThat(face.getMethod("same", String.class).invoke(facade, "it")).isEqualTo("it");
    assertThat(face.getMethod("zero").invoke(null)).isEqualTo(0);
    assertThat(Arrays.stream(face.getMethods()).map(Method::getName)).doesNotContain("x");
  }

  @Test
  @DisplayName("94. A private target is a compile error that names the fix")
  void privateTarget() {
    assertThat(
            Javac.in(directory)
                .source(
                    """
                    package t;
                    public class Outer {
                      @dev.smartasync.SmartAsync
                      private static class Hidden {
                        public int count() { return 1; }
                      }
                    }
                    """)
                .lenient()
                .compile()
                .errors())
        .singleElement()
        .asString()
        .startsWith("4: Hidden cannot be reached because Hidden is private")
        .endsWith("make Hidden package-private");
  }

  @Test
  @DisplayName("17. Facades compile and run where no framework is there")
  void withoutFrameworks() throws Exception {
    Path runtime = jarOf(Class.forName("dev.smartasync.SmartRuntime"));
    Javac.Compiled compiled =
        Javac.in(directory).options("-cp", runtime.toString()).source(BANK).compile().clean();
    URL[] classPath = {compiled.classes().toUri().toURL(), runtime.toUri().toURL()};
    try (URLClassLoader alone =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Object target = alone.loadClass("t.Bank").getConstructor().newInstance();

      assertThat(call(facade(target, "Sync"), "pay")).isEqualTo("sync");
      assertThat(((CompletableFuture<?>) call(facade(target, "Async"), "pay")).join())
          .isEqualTo("async");
    }
  }

  private static Path jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  @DisplayName("97. Facades are equal to themselves alone, and say whose they are")
  void objectMethods() throws ReflectiveOperationException {
    Javac.Compiled compiled = Javac.in(directory).source(BANK).compile().clean();
    Object target = compiled.load().loadClass("t.Bank").getConstructor().newInstance();
    Object one = facade(target, "Sync");
    Object other = facade(target, "Sync");

    assertThat(one).isNotEqualTo(other).isNotEqualTo(target);
    assertThat(one.hashCode()).isEqualTo(System.identityHashCode(one));
    assertThat(one).hasToString("BankSync of a bank");
    assertThat(one).isNotInstanceOf(java.io.Serializable.class);
    Method of = one.getClass().getInterfaces()[0].getMethod("of", target.getClass());
    assertThatThrownBy(() -> of.invoke(null, new Object[] {null}))
        .hasRootCauseInstanceOf(NullPointerException.class)
        .hasRootCauseMessage("target");
  }

  @Test
  @DisplayName("21. A declared checked exception comes through as it is")
  void checkedExceptions() throws ReflectiveOperationException {
    Object sync = facade(BANK, "Bank", "Sync");

    assertThatThrownBy(() -> call(sync, "fail"))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("broke");
  }

  @Test
  @DisplayName("A native pair is one operation, and each facade calls its own of the two")
  void nativePairs() throws ReflectiveOperationException {
    Javac.Compiled compiled = Javac.in(directory).source(BANK).compile().clean();
    Object target = compiled.load().loadClass("t.Bank").getConstructor().newInstance();

    assertThat(call(facade(target, "Sync"), "pay")).isEqualTo("sync");
    assertThat(((CompletableFuture<?>) call(facade(target, "Async"), "pay")).join())
        .isEqualTo("async");
  }

  @Test
  @DisplayName("A native pair is in each facade that one of the two asks for")
  void nativePairsOfDifferentFacades() throws ReflectiveOperationException {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import dev.smartasync.Facade;
                import dev.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;
                @SmartAsync(facades = Facade.SYNC)
                public class Post implements AutoCloseable {
                  @SmartAsync(facades = {Facade.SYNC, Facade.SMART})
                  public String send() { return "sync"; }
                  public CompletableFuture<String> sendAsync() {
                    return CompletableFuture.completedFuture("async");
                  }
                  @SmartAsync(facades = Facade.SYNC)
                  public String read() { return "sync"; }
                  @SmartAsync(facades = Facade.ASYNC)
                  public CompletableFuture<String> readAsync() {
                    return CompletableFuture.completedFuture("async");
                  }
                  @Override public void close() {}
                }
                """)
            .source(
                """
                package t;
                import dev.smartasync.Facade;
                import dev.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;
                public class Line implements AutoCloseable {
                  @Override public void close() {}
                  @SmartAsync
                  public CompletableFuture<Void> closeAsync() {
                    return CompletableFuture.completedFuture(null);
                  }
                }
                """)
            .compile()
            .clean();
    Object post = compiled.load().loadClass("t.Post").getConstructor().newInstance();

    assertThat(call(facade(post, "Sync"), "send")).isEqualTo("sync");
    assertThat(((CompletableFuture<?>) call(facade(post, "Smart"), "send")).join())
        .isEqualTo("async");
    assertThat(call(facade(post, "Sync"), "read")).isEqualTo("sync");
    assertThat(((CompletableFuture<?>) call(facade(post, "Async"), "read")).join())
        .isEqualTo("async");
    assertThat(compiled.file("PostAsync")).doesNotContain("send");
    assertThat(compiled.file("LineSync")).contains("void close();").doesNotContain("closeAsync");
    assertThat(compiled.file("LineAsync")).contains("CompletableFuture<Void> close();");
  }

  private static final String BANK =
      """
      package t;
      import java.io.IOException;
      import java.util.concurrent.CompletableFuture;
      @dev.smartasync.SmartAsync
      public class Bank {
        public String pay() { return "sync"; }
        public CompletableFuture<String> payAsync() {
          return CompletableFuture.completedFuture("async");
        }
        public void fail() throws IOException { throw new IOException("broke"); }
        @Override public String toString() { return "a bank"; }
      }
      """;

  private Object facade(String source, String name, String kind)
      throws ReflectiveOperationException {
    ClassLoader loader = Javac.in(directory).source(source).compile().clean().load();
    Object target = loader.loadClass("t." + name).getConstructor().newInstance();
    return facade(target, kind);
  }

  private static Object facade(Object target, String kind) throws ReflectiveOperationException {
    Class<?> type = target.getClass();
    return facade(type.getClassLoader(), target, type.getName(), kind);
  }

  private static Object facade(ClassLoader loader, Object target, String type, String kind)
      throws ReflectiveOperationException {
    Class<?> face = loader.loadClass(type + kind);
    return face.getMethod("of", loader.loadClass(type)).invoke(null, target);
  }

  /** Calls through the interface: the class behind it is not for others to see. */
  private static Object call(Object facade, String method) throws ReflectiveOperationException {
    return facade.getClass().getInterfaces()[0].getMethod(method).invoke(facade);
  }

  private static boolean isStatic(Method method) {
    return Modifier.isStatic(method.getModifiers());
  }
}
