package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What is reported when a facade without code generation is made. */
@DisplayName("Facades without code generation: problems found at creation")
class ProxyFacadeProblemsTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  private AbstractThrowableAssert<?, ? extends Throwable> creating(Class<?> face, Object target) {
    return assertThat(catchThrowable(() -> runtime.facade(face, target)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Wants a lot. */
  public interface Wanting {
    String elsewhere();

    CompletableFuture<String> alsoElsewhere();

    String late();

    int number();

    Integer elsewhereAndMismatched();

    String missing(String[] names, int count);

    String hidden();
  }

  /** Has each problem that there is. */
  public static final class Wrong {
    @SmartAsync(executor = "nowhere")
    public String elsewhere() {
      return "";
    }

    @SmartAsync(executor = "nowhere else")
    public String alsoElsewhere() {
      return "";
    }

    @SmartAsync(timeout = "soon")
    public String late() {
      return "";
    }

    public String number() {
      return "";
    }

    @SmartAsync(executor = "nowhere at all")
    public String elsewhereAndMismatched() {
      return "";
    }

    String hidden() {
      return "";
    }
  }

  @Test
  @DisplayName("97. All problems are reported at once")
  void allAtOnce() {
    creating(Wanting.class, new Wrong())
        .hasMessageContaining(Wrong.class.getName() + " cannot stand behind ")
        .hasMessageContaining("Wrong.elsewhere() names the executor 'nowhere',")
        .hasMessageContaining("Wrong.alsoElsewhere() names the executor 'nowhere else',")
        .hasMessageContaining("Wrong.late(): The timeout is \"soon\".")
        .hasMessageContaining("number() yields String where int is wanted")
        .hasMessageContaining("Wrong.elsewhereAndMismatched() names the executor")
        .hasMessageContaining("elsewhereAndMismatched() yields String where Integer is wanted")
        .hasMessageContaining("missing(String[], int) is missing")
        .hasMessageContaining("hidden() is not accessible");
  }

  /** Wants a value. */
  public interface Elsewhere {
    String elsewhere();
  }

  @Test
  @DisplayName("97. The rule for methods is told only where methods are wrong")
  void onlySettings() {
    creating(Elsewhere.class, new Wrong())
        .hasMessageContaining("'nowhere'")
        .hasMessageNotContaining("in either colour");
  }

  /** Wants types that the target does not have. */
  public interface Mismatched {
    int number();

    Mono<String> lazy();

    CompletableFuture<String> direct();
  }

  /** Has the methods, with other types. */
  public static final class Matching {
    public String number() {
      return "1";
    }

    public CompletionStage<Integer> lazy() {
      return CompletableFuture.completedFuture(1);
    }

    @NonBlocking
    public String direct() {
      return "at once";
    }
  }

  @Test
  @DisplayName("97. Types that cannot match are reported when the facade is made")
  void mismatchedTypes() {
    creating(Mismatched.class, new Matching())
        .hasMessageContaining("number() yields String where int is wanted")
        .hasMessageContaining("lazy() yields CompletionStage<Integer> where Mono<String> is wanted")
        .hasMessageContaining("direct() yields String where CompletableFuture<String> is wanted");
  }

  /** Wants what a framework of another class loader yields. */
  public interface Foreign {
    String mono();

    String missing();
  }

  /** Yields a framework's type. */
  public static final class Reactive {
    public Mono<String> mono() {
      return Mono.empty();
    }
  }

  /** Defines the framework's type and this test's classes anew. */
  private static final class ForeignLoader extends ClassLoader {
    private static final String TEST = ProxyFacadeProblemsTest.class.getName();

    ForeignLoader() {
      super(ForeignLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Mono.class.getName()) && !name.startsWith(TEST)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  @DisplayName("97. A framework of another class loader does not hide what else is wrong")
  void foreignFramework() throws Exception {
    Class<?> reactive = new ForeignLoader().loadClass(Reactive.class.getName());

    creating(Foreign.class, reactive.getConstructor().newInstance())
        .hasMessageContaining("reactor.core.publisher.Mono is not the class that SmartAsync sees")
        .hasMessageContaining("missing() is missing");
  }

  /** Cannot be implemented by anyone. */
  public sealed interface Sealed {
    /** The one that may. */
    record Only() implements Sealed {}
  }

  @Test
  @DisplayName("97. Only an interface that anyone may implement can be a facade")
  void notAFace() {
    for (Class<?> type : new Class<?>[] {Wrong.class, Sealed.class, Override.class}) {
      creating(type, new Wrong())
          .hasMessageContaining(type.getName() + " cannot be a facade.")
          .hasMessageContaining("A facade is an interface that anyone may implement.");
    }
  }

  /** Is seen in this package only. */
  interface Local {
    String elsewhere();

    default String twice() {
      return elsewhere() + elsewhere();
    }
  }

  /** Is seen in this package only. */
  record LocalTarget(String name) {
    String elsewhere() {
      return name;
    }
  }

  @Test
  @DisplayName("97. Methods that are not public take a lookup that reaches them")
  void lookups() {
    creating(Local.class, new LocalTarget("local"))
        .hasMessageContaining("elsewhere() is not accessible")
        .hasMessageContaining("pass a MethodHandles.Lookup that can reach them");

    Local facade = runtime.facade(Local.class, new LocalTarget("local"), MethodHandles.lookup());
    assertThat(facade.elsewhere()).isEqualTo("local");
    assertThat(facade.twice()).isEqualTo("locallocal");
  }
}
