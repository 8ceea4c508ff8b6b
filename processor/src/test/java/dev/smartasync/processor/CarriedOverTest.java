package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What facades have from their targets besides signatures: annotations and documentation. */
class CarriedOverTest {
  @TempDir private Path directory;

  @Test
  @DisplayName("92. Nullness and annotations of parameters are carried over")
  void nullness() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import java.util.List;
            import java.util.concurrent.CompletionStage;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;
            @NullMarked
            @dev.smartasync.SmartAsync
            public interface Users<T extends @Nullable Object> {
              CompletionStage<@Nullable String> find(@Nullable String name, List<@Nullable T> all);
              @Nullable String nick(String @Nullable ... names);
              void put(@Marked("it") int value);
              @interface Marked { String value(); }
            }
            """);

    assertThat(compiled.file("UsersSync"))
        .contains(
            "@NullMarked\n",
            "UsersSync<T extends @Nullable Object>",
            "@Nullable String find(@Nullable String name, List<@Nullable T> all);",
            "@Nullable String nick(String @Nullable ... names);",
            "void put(@Users.Marked(\"it\") int value);");
    assertThat(compiled.file("UsersAsync"))
        .contains(
            "CompletableFuture<@Nullable String> find(@Nullable String name,",
            "CompletableFuture<@Nullable String> nick(String @Nullable ... names);");
  }

  @Test
  void nullnessOfAStageIsNotThatOfItsValue() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import java.util.concurrent.CompletableFuture;
            @dev.smartasync.SmartAsync
            public interface Owners {
              @NotNull CompletableFuture<String> find();
              @NotNull String first();
              @interface NotNull {}
            }
            """);

    assertThat(compiled.file("OwnersSync"))
        .contains("\n\n  String find();", "@Owners.NotNull\n  String first();");
  }

  @Test
  @DisplayName("92. Nullness of inherited generic methods is carried over")
  void inheritedNullness() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import java.util.List;
                import org.jspecify.annotations.NullMarked;
                import org.jspecify.annotations.Nullable;
                @NullMarked
                @dev.smartasync.SmartAsync
                public interface Users extends Base<User, @Nullable String> {}
                """)
            .source(
                """
                package t;
                import java.util.*;
                import java.util.concurrent.*;
                import org.jspecify.annotations.*;
                @NullMarked
                public interface Base<U, N extends @Nullable Object> extends Stages<U> {
                  @Nullable U first(@Nullable U like, List<@Nullable U> all, U @Nullable [] some);
                  N name(N old, @NonNull N sure, Map<? extends @Nullable U, N> names);
                  @SuppressWarnings("unchecked")
                  CompletionStage<@Nullable U> find(@Nullable U @Nullable ... like);
                  <X extends @Nullable U> X pick(@Nullable X one, List<? super @Nullable X> all);
                  Reply<U> reply();
                  Reply<@Nullable N> pages();
                  Shelf<U>.@Nullable Book book(Shelf<@Nullable U>.Book like);
                  final class Reply<A extends @Nullable Object>
                      extends CompletableFuture<List<@Nullable A>> {}
                }
                """)
            .source(
                """
                package t;
                import java.util.*;
                import java.util.concurrent.*;
                import org.jspecify.annotations.*;
                @NullMarked
                interface Stages<V> {
                  Future<@Nullable V @Nullable []> many();
                  CompletionStage<? extends @Nullable V> wild();
                  @Nullable V last();
                }
                """)
            .file("User", "package t; public class User {}")
            .file("Shelf", "package t; public class Shelf<T> { public class Book {} }")
            .compile()
            .clean();

    assertThat(compiled.file("UsersSync"))
        .contains(
            "@Nullable User first(@Nullable User like, List<@Nullable User> all, User @Nullable []"
                + " some);",
            "@Nullable String name(@Nullable String old, @NonNull String sure,\n"
                + "      Map<? extends @Nullable User, @Nullable String> names);",
            "@Nullable User find(@Nullable User @Nullable ... like);",
            "<X extends @Nullable User> X pick(@Nullable X one, List<? super @Nullable X> all);",
            "List<@Nullable User> reply();",
            "List<@Nullable String> pages();",
            "Shelf<User>. @Nullable Book book(Shelf<@Nullable User>.Book like);",
            "@Nullable User @Nullable [] many();",
            "@Nullable User wild();",
            "@Nullable User last();");
    assertThat(compiled.file("UsersAsync"))
        .contains(
            "CompletableFuture<@Nullable User> first(@Nullable User like, List<@Nullable User> all,",
            "CompletableFuture<@Nullable User> find(@Nullable User @Nullable ... like);",
            "CompletableFuture<List<@Nullable User>> reply();",
            "CompletableFuture<@Nullable User @Nullable []> many();");
  }

  @Test
  void aRawSupertypeIsErased() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                @SuppressWarnings("rawtypes")
                @dev.smartasync.SmartAsync
                public interface Raw extends Generic {}
                """)
            .source(
                """
                package t;
                import org.jspecify.annotations.Nullable;
                public interface Generic<T extends Number> extends Deeper<T> {
                  @Nullable T get(java.util.List<@Nullable T> all);
                }
                """)
            .file("Deeper", "package t; public interface Deeper<D> { D deep(D d); }")
            .compile()
            .clean();

    assertThat(compiled.file("RawSync"))
        .contains("Number get(List all);", "Object deep(Object d);");
  }

  @Test
  void documentationIsAdapted() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import java.io.*;
            import java.util.List;
            /** Reads {@link List}s with {@link #read(File)}. */
            @dev.smartasync.SmartAsync
            public interface Reader {
              /**
               * Reads.
               *
               * @param file a {@link File}
               * @return the lines
               * @throws IOException if it cannot be read
               */
              List<String> read(File file) throws IOException;
            }
            """);

    assertThat(compiled.file("ReaderSync"))
        .contains(
            "Reads {@link java.util.List}s with"
                + " {@link t.Reader#read(java.io.File) read(File)}.",
            "@param file a {@link java.io.File}",
            "@return the lines",
            "@throws java.io.IOException if it cannot be read");
    assertThat(compiled.file("ReaderAsync"))
        .contains(
            "<p>The future fails with {@link java.io.IOException}: if it cannot be read",
            "@return a future of the lines")
        .doesNotContain("@throws");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_23)
  void markdownStaysMarkdown() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import java.util.List;
            @dev.smartasync.SmartAsync
            public interface Notes {
              /// Lists *all* notes, as [List] of `[List]`; ends with a star and a slash: */.
              /// - see [#all()]
              ///
              /// @return the notes
              List<String> all();
            }
            """);

    assertThat(compiled.file("NotesSync"))
        .contains(
            "  /// Lists *all* notes, as [List][java.util.List] of `[List]`;",
            "  /// - see [all()][t.Notes#all()]",
            "  /// @return the notes");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_23)
  void codeInMarkdownHoldsNoTags() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            @dev.smartasync.SmartAsync
            public interface Snippets {
              /// Shows code:
              ///
              ///     @param indented, no tag
              ///
              /// ~~~
              /// @param fenced, no tag; no link: [String]
              /// ```
              /// ~~~
              ///
              /// @param name a tag
              void show(String name);
            }
            """);

    assertThat(compiled.file("SnippetsSync"))
        .contains(
            "///     @param indented, no tag\n",
            "/// ~~~\n  /// @param fenced, no tag; no link: [String]\n  /// ```\n  /// ~~~\n",
            "/// @param name a tag\n");
  }

  @Test
  @DisplayName("92. An inherited type variable that is named like one of the target is renamed")
  void shadowedVariables() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import java.util.Map;
            @dev.smartasync.SmartAsync
            public interface Store<T> extends Stores.Base<T> {}
            class Stores {
              interface Base<X> {
                <T> Map<X, T> all(T value);
              }
            }
            """
                .replace("class Stores", "final class Stores"));

    assertThat(compiled.file("StoreSync")).contains("<T2> Map<T, T2> all(T2 value);");
  }

  @Test
  void annotationsThatCannotBeWrittenAreDropped() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            public class Shelf {
              private static final class Hidden {}
              public @interface Tags { String[] value(); }
              public @interface Weight { double value(); }
              public @interface Type { Class<?> value(); }
              @dev.smartasync.SmartAsync
              public interface Box {
                void put(@Tags({}) int a, @Weight(Double.NaN) int b, @Type(Hidden.class) int c);
              }
            }
            """);

    assertThat(compiled.file("Shelf_BoxSync"))
        .contains("void put(@Shelf.Tags({}) int a, int b, int c);");
  }

  @Test
  void parametersDoNotObscureTypes() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            @dev.smartasync.SmartAsync
            public final class IO {
              private IO() {}
              public static String io(int IO, int SmartRuntime, int IOSync) {
                return "";
              }
            }
            """);

    assertThat(compiled.file("IOSync"))
        .contains("static String io(int IO2, int SmartRuntime2, int IOSync2) {");
  }

  @Test
  void linesOfCommentsAreIndentedAsTheirAuthorDid() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            @dev.smartasync.SmartAsync
            public interface Lines {
              /**
               * Goes.
               * Comes:
               *   again.
               *
               * @param far how far
               *     to go
               */
              void go(int far);
              /** Stays
               * here. */
              void stay();
            }
            """);

    assertThat(compiled.file("LinesSync"))
        .contains(
            "   * Goes.\n   * Comes:\n   *   again.\n",
            "   * @param far how far\n   *     to go\n",
            "   * Stays\n   * here.\n");
  }

  @Test
  void commentsOfTagsAreInherited() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            @dev.smartasync.SmartAsync
            public interface Heir extends Ancestor {
              /**
               * Goes on.
               *
               * @param far the way: {@inheritDoc}
               * @param fast {@inheritDoc}
               * @return {@inheritDoc}
               * @throws java.io.IOException {@inheritDoc}
               */
              @Override String go(int far, int fast) throws java.io.IOException;
            }
            interface Ancestor extends Eldest {
              /**
               * Goes.
               *
               * @param far how far
               * @return {@inheritDoc}
               * @throws java.io.IOException if it does not go
               */
              @Override String go(int far, int fast) throws java.io.IOException;
            }
            interface Eldest {
              /**
               * Goes.
               *
               * @return where it is
               */
              String go(int far, int fast) throws java.io.IOException;
            }
            """);

    assertThat(compiled.file("HeirSync"))
        .contains(
            "@param far the way: how far\n",
            "@return where it is\n",
            "@throws java.io.IOException if it does not go\n")
        .doesNotContain("inheritDoc", "@param fast");
  }

  @Test
  @DisplayName("92. Where nullness is not said, it is not said by a facade")
  void unmarked() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import org.jspecify.annotations.*;
            @NullMarked
            @dev.smartasync.SmartAsync
            public interface Marked extends Plain {
              @NullUnmarked String unknown(String it);
              String known(String it);
            }
            """,
            """
            package t;
            public interface Plain {
              String plain();
              void close();
              @org.jspecify.annotations.NullMarked String sure();
            }
            """,
            """
            package t;
            import org.jspecify.annotations.*;
            @NullMarked
            public final class Around {
              private Around() {}
              @NullUnmarked
              @dev.smartasync.SmartAsync
              public interface Inner {
                String unknown(String it);
              }
            }
            """);

    assertThat(compiled.file("MarkedSync"))
        .contains(
            "  @NullUnmarked\n  String unknown(String it);",
            "\n\n  String known(String it);",
            "  @NullUnmarked\n  String plain();",
            "\n\n  void close();",
            "\n\n  String sure();");
    assertThat(compiled.file("MarkedSyncFacade"))
        .contains("  @NullUnmarked\n  @Override\n  public String unknown(String it) {");
    assertThat(compiled.file("Around_InnerSync")).doesNotContain("@NullMarked");
  }

  private Javac.Compiled compile(String... sources) {
    Javac javac = Javac.in(directory);
    for (String source : sources) {
      javac.source(source);
    }
    return javac.compile().clean();
  }
}
