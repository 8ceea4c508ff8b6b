package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Methods are matched by what their types are where interface and target have them. */
@DisplayName("Facades without code generation: generic types")
class ProxyFacadeGenericsTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** Finds by key. */
  public interface Finder<K, V> {
    V find(K key);

    List<V> findAll(K[] keys);
  }

  /** Says what the keys are, by way of an interface of its own. */
  public interface ByName<V> extends Finder<String, V> {}

  /** Says what the values are. */
  public interface Lengths extends ByName<Integer> {}

  /** Has methods for these very types, and knows nothing of the interface. */
  public static final class OwnTypes {
    public CompletionStage<Integer> find(String key) {
      return CompletableFuture.completedFuture(key.length());
    }

    public List<Integer> findAll(String[] keys) {
      return List.of(keys.length);
    }
  }

  @Test
  @DisplayName("92. An interface that inherits a generic one has methods of the types that it sets")
  void genericInterface() {
    Lengths lengths = runtime.facade(Lengths.class, new OwnTypes());

    assertThat(lengths.find("four")).isEqualTo(4);
    assertThat(lengths.findAll(new String[] {"a", "b"})).containsExactly(2);
  }

  /** Wants the very types. */
  public interface LengthsAsync {
    CompletableFuture<Integer> find(String key);

    CompletableFuture<List<Integer>> findAll(String[] keys);
  }

  /** Leaves the types to its subclasses. */
  public abstract static class AnyTypes<K, V> {
    private final Function<K, V> finding;

    AnyTypes(Function<K, V> finding) {
      this.finding = finding;
    }

    public V find(K key) {
      return finding.apply(key);
    }

    public List<V> findAll(K[] keys) {
      return List.of(finding.apply(keys[0]));
    }
  }

  /** Says what they are. */
  public static final class TheseTypes extends AnyTypes<String, Integer> {
    TheseTypes() {
      super(String::length);
    }
  }

  @Test
  @DisplayName("92. A target that inherits from a generic class has methods of the types it sets")
  void genericTarget() {
    LengthsAsync lengths = runtime.facade(LengthsAsync.class, new TheseTypes());

    assertThat(lengths.find("four").join()).isEqualTo(4);
    assertThat(lengths.findAll(new String[] {"a", "b"}).join()).containsExactly(1);
  }

  /** Wants stages, by an interface that knows of none. */
  public interface Later extends ByName<CompletableFuture<Integer>> {
    @Override
    default List<CompletableFuture<Integer>> findAll(String[] keys) {
      return List.of(find(keys[0]));
    }
  }

  /** Yields stages, by a class that knows of none. */
  public static final class LaterTarget extends AnyTypes<String, CompletionStage<Integer>> {
    LaterTarget() {
      super(key -> CompletableFuture.completedFuture(key.length()));
    }
  }

  /** Wants a value. */
  public interface LengthSync {
    int find(String key);
  }

  @Test
  @DisplayName("92. A type argument that is a stage decides demand and colour")
  void coloursByTypeArguments() {
    assertThat(runtime.facade(Later.class, new OwnTypes()).find("four").join()).isEqualTo(4);
    assertThat(runtime.facade(Later.class, new TheseTypes()).find("four").join()).isEqualTo(4);
    assertThat(runtime.facade(LengthSync.class, new LaterTarget()).find("four")).isEqualTo(4);
  }

  /** Has the method twice: for the type, and for any. */
  public static final class Twice {
    public int find(String key) {
      return key.length();
    }

    public int find(Object key) {
      return -1;
    }

    public List<Integer> findAll(Object[] keys) {
      return List.of(keys.length);
    }
  }

  @Test
  @DisplayName(
      "92. The method of the very types wins over that of the erased ones, which also fits")
  void exactTypesFirst() {
    Lengths lengths = runtime.facade(Lengths.class, new Twice());

    assertThat(lengths.find("four")).isEqualTo(4);
    assertThat(lengths.findAll(new String[] {"a", "b"})).containsExactly(2);
  }

  /** Names its bounds in terms of each other. */
  public interface Bounded<N extends Number, C extends Comparable<C>> {
    CompletableFuture<C> greatest(N[] numbers, C otherwise);

    <X extends N> CompletableFuture<X> same(X number);
  }

  /** Says what they are. */
  public interface Longs extends Bounded<Long, String> {}

  /** Has them. */
  public static final class LongTarget {
    public String greatest(Long[] numbers, String otherwise) {
      return numbers.length == 0 ? otherwise : numbers[0].toString();
    }

    public Long same(Long number) {
      return number;
    }
  }

  @Test
  @DisplayName("92. Bounds and arrays of type variables are resolved")
  void bounds() {
    Longs longs = runtime.facade(Longs.class, new LongTarget());

    assertThat(longs.greatest(new Long[0], "none").join()).isEqualTo("none");
    assertThat(longs.same(7L).join()).isEqualTo(7L);
  }

  @Test
  @DisplayName("97. A method that is missing is named with the types that it has in the interface")
  void missing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> runtime.facade(Lengths.class, new LongTarget()))
        .withMessageContaining("find(String) is missing")
        .withMessageContaining("findAll(String[]) is missing");
  }

  /** Is not there when the program runs. */
  public static final class Absent {}

  /** Says what it has to do with. */
  public interface Tagged<T> {}

  /** Has a method. */
  public static class Sized {
    public int size() {
      return 3;
    }
  }

  /** Inherits it, and has a type argument that is not there. */
  public static final class Partial extends Sized implements Tagged<Absent> {}

  /** Defines a class anew, without what it names. */
  private static final class WithoutAbsent extends ClassLoader {
    WithoutAbsent() {
      super(WithoutAbsent.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.equals(Absent.class.getName())) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    Class<?> define(Class<?> original) throws IOException {
      String file = original.getName().replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(original.getName(), bytes, 0, bytes.length);
      }
    }
  }

  /** Wants the size. */
  public interface SizeAsync {
    CompletableFuture<Integer> size();
  }

  @Test
  @DisplayName("17. A type argument that is not there when the program runs is not asked for")
  void absentTypeArgument() throws Exception {
    Object target = new WithoutAbsent().define(Partial.class).getConstructor().newInstance();

    assertThat(runtime.facade(SizeAsync.class, target).size().join()).isEqualTo(3);
  }
}
