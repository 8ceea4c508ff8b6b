package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures that a processor or a compiler could stumble over. */
class GenericsTest {
  @TempDir private Path directory;

  @Test
  void aStageOfItselfIsAStageOfAStage() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import java.util.concurrent.*;
                @dev.smartasync.SmartAsync
                public interface Selves {
                  Node node();
                  <T extends CompletionStage<T>> T variable();
                  Deeper<String> deeper();
                  int fine(Node node);
                  final class Node extends CompletableFuture<Node> {}
                  interface Deeper<T> extends Future<Deeper<Deeper<T>>> {}
                }
                """)
            .compile();

    assertThat(compiled.errors())
        .hasSize(3)
        .allMatch(it -> it.contains("a stage of a stage"))
        .anyMatch(it -> it.contains("Selves.node() returns Selves.Node"))
        .anyMatch(it -> it.contains("Selves.variable() returns T"))
        .anyMatch(it -> it.contains("Selves.deeper() returns Selves.Deeper<String>"));
  }

  @Test
  void variablesAreNotLeftToInference() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import java.util.*;
            import java.util.concurrent.*;
            @dev.smartasync.SmartAsync
            public interface Inferred<E extends Exception, S> {
              <X> CompletionStage<? extends X> wildcard();
              <X> CompletionStage<? extends X> fixed(List<X> all);
              <T extends Comparable<T>> CompletionStage<T> bounded();
              <F extends CompletionStage<S>> F result();
              <X extends E> void thrown() throws X;
              <X> CompletionStage<X> plain(List<X> all);
            }
            """);

    assertThat(compiled.file("InferredSyncFacade"))
        .contains(
            "target.<X>wildcard()",
            "target.<X>fixed(all)",
            "target.<T>bounded()",
            "target.<F>result()",
            "target.<X>thrown()",
            "target.plain(all)");
  }

  @Test
  void noMethodLosesItsNameToAShortenedOne() {
    Javac.Compiled compiled =
        compile(
            """
            package t;
            import java.util.concurrent.CompletionStage;
            @dev.smartasync.SmartAsync
            public interface Short {
              CompletionStage<String> qAsyncAsync();
              CompletionStage<String> qAsync();
              CompletionStage<String> q();
              CompletionStage<String> findAsync();
            }
            """);

    assertThat(compiled.file("ShortSync"))
        .contains("String qAsyncAsync();", "String qAsync();", "String q();", "String find();");
  }

  private Javac.Compiled compile(String source) {
    return Javac.in(directory).source(source).compile().clean();
  }
}
