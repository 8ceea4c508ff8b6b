package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what is several asynchronous types one counts, the same when compiled and at run time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NearestTypeTest {
  private static final String TYPES =
      """
      package t;
      import com.google.common.util.concurrent.AbstractFuture;
      import dev.smartasync.SmartRuntime;
      import dev.smartasync.spi.AdaptedBy;
      import java.util.concurrent.*;
      public final class Types {
        private Types() {}
        public interface Wanted {
          Object find();
        }
        public static Object found(Object target) {
          try (SmartRuntime runtime = SmartRuntime.builder().adapter(ToldStages.class).build()) {
            return runtime.facade(Wanted.class, target).find();
          }
        }
        public interface Marker {}
        @AdaptedBy(Stages.class) public interface Left {}
        @AdaptedBy(Stages.class) public interface Right {}
        @AdaptedBy(Stages.class) public interface LowerLeft extends Left {}
        @AdaptedBy(Stages.class) public static class Above {}
        public interface Told<T> {}
        public interface FarRight extends Right {}
        public interface InOrder extends Right, Left {}
        public interface Nearer extends FarRight, Left {}
        public interface Lower extends Left, LowerLeft {}
        public interface ToldFar extends Left, ToldNear {}
        public interface ToldNear extends Told<String> {}
        public static class Below extends Above implements Left {}
        public static final class Staged extends CompletableFuture<String> implements Marker, Left {
          public Staged() { complete("stage"); }
        }
        public static class Nested {
          public <X extends Marker & Left> CompletionStage<X> find() {
            return new CompletableFuture<>();
          }
        }
        public static final class Every extends AbstractFuture<String>
            implements Marker, InOrder, Nearer, Lower, ToldFar, Comparable<Every> {
          public Every() { set("future"); }
          @Override public int compareTo(Every other) { return 0; }
          @Override public String toString() { return "plain"; }
        }
        public static final class Stages {
          private Stages() {}
          public static CompletionStage<String> stage(Left it) { return of("left"); }
          public static CompletionStage<String> stage(Right it) { return of("right"); }
          public static CompletionStage<String> stage(LowerLeft it) { return of("lower"); }
          public static CompletionStage<String> stage(Above it) { return of("above"); }
        }
        public static final class ToldStages {
          private ToldStages() {}
          public static <T> CompletionStage<T> stage(Told<? extends T> it) {
            CompletableFuture<T> stage = new CompletableFuture<>();
            stage.completeExceptionally(new IllegalStateException("told"));
            return stage;
          }
        }
        private static CompletionStage<String> of(String name) {
          return CompletableFuture.completedFuture(name);
        }
      }
      """;

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                         | InOrder  | Every  | right
                                                         | Nearer   | Every  | left
                                                         | Lower    | Every  | lower
                                                         | ToldFar  | Every  | told
                                                         | Below    | Below  | above
                                                         | Staged   | Staged | stage
                                                         | Every    | Every  | told
          <X extends Marker & Left>                      | X        | Every  | left
          <X extends Left & Right>                       | X        | Every  | left
          <X extends Right & Left>                       | X        | Every  | right
          <X extends FarRight & Left>                    | X        | Every  | left
          <X extends Left & Lower>                       | X        | Every  | lower
          <X extends Marker & Told<String>>              | X        | Every  | told
          <X extends Left & Told<String>>                | X        | Every  | told
          <X extends Marker & Future<String>>            | X        | Every  | future
          <X extends Marker & ListenableFuture<String>>  | X        | Every  | future
          <X extends Left & ListenableFuture<String>>    | X        | Every  | left
          <X extends Left & CompletionStage<String>>     | X        | Staged | stage
          <X extends Future<String> & CompletionStage<String>> | X  | Staged | stage
          <Y extends Marker & Left, X extends Y>         | X        | Every  | left
          <X extends Marker & Comparable<Every>>         | X        | Every  | plain
          """)
  void counts(String variables, String type, String value, String expected) throws Exception {
    ClassLoader loader = compiled(variables, type, value).clean().load();
    Class<?> target = loader.loadClass("t.Target");
    Object instance = target.getConstructor().newInstance();
    Class<?> sync = loader.loadClass("t.TargetSync");
    Object facade = sync.getMethod("of", target).invoke(null, instance);

    assertThat(outcome(sync.getMethod("find"), facade)).as("compiled").isEqualTo(expected);
    assertThat(outcome(atRunTime(loader), null, instance)).as("at run time").isEqualTo(expected);
  }

  @Test
  void aStageOfOneIsRefused() throws Exception {
    assertThat(compiled("<X extends Marker & Left>", "CompletionStage<X>", "Staged").errors())
        .singleElement()
        .asString()
        .contains("a stage of a stage");

    ClassLoader loader = Javac.in(directory).source(TYPES).compile().clean().load();
    Object instance = loader.loadClass("t.Types$Nested").getConstructor().newInstance();
    assertThat(outcome(atRunTime(loader), null, instance))
        .contains("find() yields CompletionStage<Marker & Left>, a stage of a stage");
  }

  private Javac.Compiled compiled(String variables, String type, String value) {
    String declared = variables == null ? type : variables + " " + type;
    return Javac.in(directory)
        .source(TYPES)
        .source(
            """
            package t;
            import com.google.common.util.concurrent.ListenableFuture;
            import java.util.concurrent.*;
            import t.Types.*;
            @dev.smartasync.SmartAsync(
                facades = dev.smartasync.Facade.SYNC,
                adapters = ToldStages.class)
            public class Target {
              @SuppressWarnings({"unchecked", "cast"})
              public %s find() {
                return (%s) new %s();
              }
            }
            """
                .formatted(declared, type, value))
        .compile();
  }

  private static Method atRunTime(ClassLoader loader) throws ReflectiveOperationException {
    return loader.loadClass("t.Types").getMethod("found", Object.class);
  }

  /** The value or the message of the failure. */
  private static String outcome(Method method, @Nullable Object on, Object... arguments)
      throws ReflectiveOperationException {
    try {
      return String.valueOf(method.invoke(on, arguments));
    } catch (InvocationTargetException e) {
      return String.valueOf(e.getTargetException().getMessage());
    }
  }
}
