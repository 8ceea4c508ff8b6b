package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools that compile only what changed go by the elements that a file is made from. */
class OriginatingElementsTest {

  @Test
  @DisplayName("Each file is made from exactly one element, the annotated declaration")
  void oneElementEach(@TempDir Path directory) {
    Watching watching = new Watching();

    Javac.in(directory)
        .without()
        .source(
            """
            package t;
            @dev.smartasync.SmartAsync
            public class Shop {
              public String find(String name) {
                return name;
              }
              @dev.smartasync.SmartAsync
              public interface Part {
                java.util.concurrent.CompletionStage<String> name();
              }
            }
            """)
        .source(
            """
            @dev.smartasync.SmartAsync(
                of = {java.util.concurrent.Callable.class, java.io.Closeable.class})
            package t;
            """)
        .after(watching)
        .compile()
        .clean();

    assertThat(watching.origins.keySet())
        .contains("t.ShopSync", "t.ShopSyncFacade", "t.Shop_PartAsync", "t.CallableAsync");
    assertThat(watching.origins)
        .allSatisfy((file, elements) -> {
          String origin = file.startsWith("t.Shop_Part") ? "t.Shop.Part" : "t.Shop";
          assertThat(elements).containsExactly(file.startsWith("t.Shop") ? origin : "t");
        });
  }

  /** The processor, with a filer that keeps account. */
  private static final class Watching extends AbstractProcessor {
    private final Processor watched = new SmartAsyncProcessor();
    private final Map<String, List<String>> origins = new TreeMap<>();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer filer = environment.getFiler();
      Filer watching =
          wrap(
              Filer.class,
              filer,
              (name, arguments) -> {
                if (name.startsWith("create")) {
                  origins.put(
                      arguments[0].toString(),
                      Arrays.stream((Element[]) arguments[1]).map(Element::toString).toList());
                }
                return null;
              });
      watched.init(
          wrap(
              ProcessingEnvironment.class,
              environment,
              (name, arguments) -> name.equals("getFiler") ? watching : null));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return watched.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return watched.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      watched.process(annotations, round);
      return false;
    }

    private interface Instead {
      @Nullable Object result(String name, Object[] arguments);
    }

    private static <T> T wrap(Class<T> type, T wrapped, Instead instead) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                Object result = instead.result(method.getName(), arguments);
                try {
                  return result == null ? method.invoke(wrapped, arguments) : result;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }
  }
}
