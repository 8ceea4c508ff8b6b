package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members that a facade cannot have side by side. */
class ClashesTest {
  private static final String BASE =
      """
      package t;
      import java.util.List;
      public interface Base<X> {
        void put(X one);
        void put(List<String> all);
        int size();
      }
      """;

  @TempDir private Path directory;

  @Test
  void inheritedMethodsThatAreEqualByErasureAreReportedOnTheTarget() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(BASE)
            .source(
                """
                package t;
                import java.util.List;
                @dev.smartasync.SmartAsync
                public interface Shelf extends Base<List<Integer>> {}
                """)
            .compile();

    assertThat(compiled.errors())
        .containsExactly(
            "4: Base.put(List<String>) would be put in the facade, which is taken; the members of"
                + " a facade differ by name or by erased parameters; rename the method");
  }

  @Test
  void aForeignMethodThatIsEqualToAnotherByErasureIsOmitted() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(BASE)
            .source(
                """
                package t;
                interface Shelf extends Base<java.util.List<Integer>> {}
                """)
            .source("@dev.smartasync.SmartAsync(of = Shelf.class) package t;")
            .compile()
            .clean();

    assertThat(compiled.file("ShelfSync"))
        .contains("void put(List<Integer> one);", "int size();", "<li>Base.put(List&lt;String&gt;)")
        .doesNotContain("put(List<String>");
    assertThat(compiled.notes())
        .anyMatch(it -> it.contains("left out of ShelfSync: Base.put(List<String>) would be put"));
  }

  @Test
  void ofTwoAsynchronousMethodsThatAreEqualByErasureOneKeepsItsName() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(BASE.replace("void put(", "java.util.concurrent.Future<String> putAsync("))
            .source(
                """
                package t;
                import java.util.List;
                @dev.smartasync.SmartAsync
                public interface Shelf extends Base<List<Integer>> {}
                """)
            .compile()
            .clean();

    assertThat(compiled.file("ShelfSync"))
        .contains("String put(List<Integer> one);", "String putAsync(List<String> all);");
  }

  @Test
  void aForeignMethodThatIsEqualToAFactoryIsOmitted() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                public interface Set {
                  int of(Set other);
                  int facadeOf(Set other);
                  int facadeOf(Set other, int more);
                }
                """)
            .source("@dev.smartasync.SmartAsync(of = Set.class) package t;")
            .compile()
            .clean();

    assertThat(compiled.file("SetSync"))
        .contains(
            "static SetSync facadeOf(Set target)",
            "int of(Set other);",
            "int facadeOf(Set other, int more);",
            "<li>Set.facadeOf(Set)")
        .doesNotContain("int facadeOf(Set other);");
    assertThat(compiled.notes())
        .anyMatch(it -> it.contains("left out of SetSync: Set.facadeOf(Set) "));
  }

  @Test
  void standaloneFunctionsLeaveFactoriesNoNeedForAName() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                @dev.smartasync.SmartAsync
                public final class Names {
                  private Names() {}
                  public static int of(Names names) {
                    return 1;
                  }
                  public static int facadeOf(Names names) {
                    return 2;
                  }
                }
                """)
            .compile()
            .clean();

    assertThat(compiled.file("NamesSync"))
        .contains("static int of(Names names)", "static int facadeOf(Names names)");
  }

  @Test
  void aFunctionThatReturnsAtOnceHasAnOverloadThatClashesLikeAnyOther() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package t;
                import dev.smartasync.*;
                @SmartAsync
                public final class Names {
                  private Names() {}
                  @NonBlocking
                  public static int count(String text) {
                    return 1;
                  }
                  public static int count(String text, SmartRuntime runtime) {
                    return 2;
                  }
                }
                """)
            .compile();

    assertThat(compiled.errors())
        .containsExactly(
            "7: Names.count(String) would be count with a trailing SmartRuntime in the facade,"
                + " which is taken; the members of a facade differ by name or by erased parameters;"
                + " rename the method");
  }
}
