package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets whose signatures name facades that are yet to be written. */
class FacadesInSignaturesTest {
  @TempDir private Path directory;

  @Test
  void keepTheirTypeArguments() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import java.util.*;
            import java.util.concurrent.CompletionStage;
            @dev.smartasync.SmartAsync
            public interface Box<T> {
              BoxAsync<T> async();
              CompletionStage<BoxSync<T>> later();
              CompletionStage<List<? extends BoxSync<List<? super T>>>> deep();
              void take(Map<BoxAsync<String>, T>[] all, t.BoxSync<int[]> one);
              <X extends BoxAsync<BoxSync<T>>> List<X> bound(BoxSync<X> first);
            }
            """);

    assertThat(compiled.file("BoxSync"))
        .contains(
            "BoxAsync<T> async();",
            "BoxSync<T> later();",
            "List<? extends BoxSync<List<? super T>>> deep();",
            "void take(Map<BoxAsync<String>, T>[] all, BoxSync<int[]> one);",
            "<X extends BoxAsync<BoxSync<T>>> List<X> bound(BoxSync<X> first);");
    assertThat(compiled.file("BoxAsync"))
        .contains("CompletableFuture<BoxAsync<T>> async();", "CompletableFuture<BoxSync<T>> later");
  }

  @Test
  void meanTheSameWhereTheyAreInherited() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import java.util.List;
                import java.util.function.Supplier;
                public interface Base<X, Y> extends Supplier<BoxSync<X>> {
                  BoxAsync<List<Y>> inherited(BoxSync<X[]> boxes);
                }
                """)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                public interface Box<T> extends Base<T, String> {}
                """)
            .compile()
            .clean();

    assertThat(compiled.file("BoxSync"))
        .contains("BoxSync<T> get();", "BoxAsync<List<String>> inherited(BoxSync<T[]> boxes);");
  }

  @Test
  void waitForTypesInTheirTypeArguments() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                public interface Box<T> {
                  BoxSync<Missing> missing();
                }
                """)
            .compile();

    assertThat(compiled.errors())
        .anyMatch(it -> it.startsWith("3: Box uses Missing, which is not known; "))
        .noneMatch(it -> it.contains("bug"));
  }

  @Test
  void nameOnlyWhatIsAccessibleInTheirTypeArguments() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                public class Box<T> {
                  private static final class Secret {}
                  public BoxSync<Secret> secret() {
                    return null;
                  }
                }
                """)
            .compile();

    assertThat(compiled.errors())
        .anyMatch(it -> it.startsWith("5: Box.secret() names Box.Secret, which the facade cannot"));
  }

  @Test
  void tellOverloadsApart() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import org.jspecify.annotations.Nullable;
            @dev.smartasync.SmartAsync
            public interface Box<T> {
              int put(BoxSync<T> box);
              int put(BoxAsync<T> box);
              @Nullable BoxSync<@Nullable String> get(@Nullable BoxAsync<T> box);
            }
            """);

    assertThat(compiled.file("BoxSync"))
        .contains(
            "int put(BoxSync<T> box);",
            "int put(BoxAsync<T> box);",
            "@Nullable BoxSync<@Nullable String> get(@Nullable BoxAsync<T> box);");
  }

  @Test
  void areSuppressedWhereTheyAreRaw() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            @dev.smartasync.SmartAsync
            public interface Box<T> {
              @SuppressWarnings("rawtypes") BoxSync raw();
            }
            """);

    assertThat(compiled.file("BoxSync")).contains("@SuppressWarnings(\"rawtypes\")\n  BoxSync raw");
  }

  private Javac.Compiled compile(String source) {
    return Javac.in(directory).source(source).compile().clean();
  }
}
