package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facades compile without a warning, and suppress none that there is not. */
class SuppressionsTest {
  @TempDir private Path directory;

  @Test
  void exceptionsInConstants() {
    Map<String, String> generated =
        precise(
            OLD,
            """
            package t;
            import java.util.concurrent.*;
            @dev.smartasync.SmartAsync
            public interface Throwing {
              @SuppressWarnings({"deprecation", "removal"})
              void put() throws Old.Failure, Old.Removed;
              @SuppressWarnings({"deprecation", "removal"})
              @dev.smartasync.SmartAsync(failsWith = Old.Removed.class)
              CompletionStage<String> find();
            }
            """);

    assertThat(generated.get("ThrowingAsync.java")).doesNotContain("@SuppressWarnings");
    assertThat(generated.get("ThrowingAsyncFacade.java"))
        .contains(
            """
              @SuppressWarnings({"deprecation", "removal"})
              private static final Operation PUT =\
            """);
  }

  @Test
  void typesInDeprecatedTypes() {
    precise(
        OLD,
        """
        package t;
        import java.util.List;
        @dev.smartasync.SmartAsync
        @SuppressWarnings("deprecation")
        public interface Nested<T extends Old.Inner> {
          Old.Inner find();
          List<? super Old.Inner[]> all();
          <X extends Comparable<X> & Old.Face> X bounded(X x);
          <X extends List<Old.Inner>> void put(T t, X x);
        }
        """);
  }

  @Test
  void typesInDeprecatedTypesAsTargets() {
    precise(
        """
        package t;
        @Deprecated
        public interface Around<T extends Around.Bound> {
          interface Bound {}
          @dev.smartasync.SmartAsync
          interface Inner {
            void run();
          }
          @dev.smartasync.SmartAsync
          final class Functions {
            private Functions() {}
            public static void run() {}
            @dev.smartasync.NonBlocking public static void jump() {}
          }
        }
        """);
  }

  @Test
  void rawTypes() {
    Map<String, String> generated =
        precise(
            """
            package t;
            import java.util.*;
            import java.util.concurrent.*;
            @dev.smartasync.SmartAsync
            @SuppressWarnings({"rawtypes", "unchecked"})
            public interface Raw<T extends List> {
              Out.In inner();
              List plain();
              Stage stage();
              CompletionStage raw();
              Future future();
              Loose loose();
              <X extends Comparable> X bounded(X x);
              @dev.smartasync.NonBlocking List delegated();
              T typed();
              final class Out<X> { final class In {} }
              final class Stage<X> extends CompletableFuture<X> {}
              final class Loose<X> extends CompletableFuture<String> {}
            }
            """);

    assertThat(generated.get("RawAsync.java")).contains("\n\n  CompletableFuture<Object> stage();");
  }

  @Test
  void methodsOfRawTypes() {
    precise(
        """
        package t;
        import java.util.*;
        @dev.smartasync.SmartAsync
        @SuppressWarnings("rawtypes")
        public interface Child extends Base {}
        interface Unused {}
        """,
        """
        package t;
        import java.util.*;
        public interface Base<T> {
          void put(List<T> all);
          void putOne(T one);
          void putName(String name);
          T get();
        }
        """);
  }

  @Test
  void annotations() {
    Map<String, String> generated =
        precise(
            """
            package t;
            import java.util.List;
            @dev.smartasync.SmartAsync
            @SuppressWarnings({"deprecation", "removal"})
            public interface Marked {
              void one(@Marks.Old int it);
              void two(@Marks.Half(old = 1) int it);
              void three(@Marks.Half(type = Gone.class) int it);
              void four(@Marks.Half(level = Marks.Level.B) int it);
              void five(@Marks.Half(all = @Marks.Old) int it);
              void six(List<@Marks.Use String> it);
              void seven(@Marks.Half int it);
            }
            """,
            """
            package t;
            import java.lang.annotation.*;
            @SuppressWarnings("removal")
            public interface Marks {
              @Deprecated @interface Old {}
              @Deprecated @Target(ElementType.TYPE_USE) @interface Use {}
              @interface Half {
                @Deprecated int old() default 0;
                Class<?> type() default Object.class;
                Level level() default Level.A;
                Old[] all() default {};
              }
              enum Level { A, @Deprecated(forRemoval = true) B }
            }
            """,
            "package t;\n@Deprecated(forRemoval = true) interface Gone {}");

    assertThat(generated.get("MarkedSync.java")).contains("\n\n  void seven(");
  }

  @Test
  void deprecatedFacadesNeedNoMore() {
    Map<String, String> generated =
        precise(
            OLD,
            """
            package t;
            import java.util.concurrent.CompletionStage;
            @dev.smartasync.SmartAsync
            @Deprecated
            public interface Gone {
              Old find(Old old);
            }
            """,
            """
            package t;
            @dev.smartasync.SmartAsync
            public interface Going {
              @Deprecated Old find(Old old);
            }
            """);

    assertThat(generated.get("GoneAsync.java")).doesNotContain("@SuppressWarnings");
    assertThat(generated.get("GoingAsync.java")).doesNotContain("@SuppressWarnings");
  }

  @Test
  void overloadsAndVariableArguments() {
    Map<String, String> generated =
        precise(
            """
            package t;
            import java.util.*;
            import java.util.function.*;
            @dev.smartasync.SmartAsync
            public final class Functions {
              private Functions() {}
              @SuppressWarnings("overloads") public static void map(Function<String, String> it) {}
              public static void map(ToIntFunction<String> it) {}
              @SafeVarargs public static <T> void all(List<T>... it) {}
              @SafeVarargs @dev.smartasync.NonBlocking public static <T> void any(List<T>... it) {}
            }
            """,
            """
            package t;
            import java.util.*;
            import java.util.function.*;
            @dev.smartasync.SmartAsync
            @SuppressWarnings({"overloads", "unchecked"})
            public interface Mapping {
              void map(Function<String, String> it);
              void map(ToIntFunction<String> it);
              void map(ToLongFunction<String> it);
              <T> void all(List<T>... it);
            }
            """);

    assertThat(generated.get("FunctionsAsync.java"))
        .containsOnlyOnce(
            """
              @SafeVarargs
              @SuppressWarnings("varargs")
              static <T> CompletableFuture<Void> all(List<T>... it) {\
            """);
  }

  @Test
  void auxiliaryClassesInExpressions() {
    Map<String, String> generated =
        Javac.in(directory)
            .lenient()
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                interface Aid {
                  void run() throws Second.Failure;
                }
                final class Second {
                  static class Failure extends Exception {}
                }
                """)
            .compile()
            .clean()
            .generated();

    assertThat(generated.get("AidAsyncFacade.java"))
        .contains("@SuppressWarnings(\"auxiliaryclass\")\n  private static final Operation RUN =");
  }

  @Test
  void deprecatedByCommentAlone() {
    Map<String, String> generated =
        precise(
            """
            package t;
            /**
             * Is old.
             *
             * @deprecated use another
             */
            @dev.smartasync.SmartAsync
            @SuppressWarnings("dep-ann")
            public interface Aged extends Base {
              /**
               * Is old, too.
               *
               * @deprecated use another
               */
              void go();
              @Override @SuppressWarnings("deprecation") void stay();
            }
            """,
            """
            package t;
            public interface Base {
              /**
               * Is old in general.
               *
               * @deprecated use another
               */
              @Deprecated void stay();
            }
            """);

    assertThat(generated.get("AgedSync.java"))
        .contains("@Deprecated\n  void go();", "/** Is old in general. */\n  void stay();");
  }

  private static final String OLD =
      """
      package t;
      @Deprecated
      public interface Old {
        interface Inner {}
        interface Face {}
        class Failure extends Exception {
          private static final long serialVersionUID = 1;
        }
        @Deprecated(forRemoval = true)
        class Removed extends Exception {
          private static final long serialVersionUID = 1;
        }
      }
      """;

  private Map<String, String> precise(String... sources) {
    return new Precision(directory, sources).generated();
  }
}
