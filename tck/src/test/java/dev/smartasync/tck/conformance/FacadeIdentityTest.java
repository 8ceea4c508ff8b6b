package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.NonBlocking;
import dev.smartasync.SmartRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Facades as objects")
class FacadeIdentityTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final Weather target = new Weather();

  @Test
  @DisplayName("97. A facade equals itself only, and says what it is of")
  void identity() {
    Weather.Sync facade = runtime.facade(Weather.Sync.class, target);
    Weather.Sync other = runtime.facade(Weather.Sync.class, target);

    assertThat(Set.of(facade, other)).contains(facade, other).hasSize(2);
    assertThat(facade).isNotEqualTo(target);
    assertThat(facade.hashCode()).isEqualTo(System.identityHashCode(facade));
    assertThat(facade).hasToString("Sync of the weather");
    assertThat(target.calls).hasValue(0);
  }

  @Test
  @DisplayName("97. A facade cannot be serialized, and says so")
  void serialization() throws Exception {
    Weather.Sync facade = runtime.facade(Weather.Sync.class, target);
    try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(facade))
          .isInstanceOf(NotSerializableException.class);
    }
  }

  @Test
  @DisplayName("97. Interface and target of another class loader are crossed")
  void foreignLoaders() throws Exception {
    ClassLoader foreign = new ForeignLoader();
    Class<?> face = foreign.loadClass(Plugin.class.getName());
    Class<?> pluginClass = foreign.loadClass(PlainPlugin.class.getName());
    assertThat(face).isNotSameAs(Plugin.class);
    Object plugin = pluginClass.getConstructor().newInstance();

    Object facade = runtime.facade(face, plugin);

    assertThat(face.getMethod("name").invoke(facade)).isEqualTo("plain");
  }

  @Test
  @DisplayName("97. Interface and target of unrelated class loaders are crossed")
  void unrelatedLoaders() throws Exception {
    Class<?> pluginClass = new ForeignLoader().loadClass(PlainPlugin.class.getName());
    assertThat(Plugin.class.isAssignableFrom(pluginClass)).isFalse();

    Plugin facade = runtime.facade(Plugin.class, pluginClass.getConstructor().newInstance());

    assertThat(facade.name()).isEqualTo("plain");
  }

  /** What a host wants of its plugins. */
  public interface Plugin {
    String name();

    default String greeting() {
      return "I am " + name();
    }
  }

  /** A plugin. */
  public static final class PlainPlugin {
    public String name() {
      return "plain";
    }
  }

  /** A plugin whose quick method fails with what nobody declared. */
  @SuppressWarnings("DoNotCallSuggester") // failing is what it is for
  public static final class BrokenPlugin {
    @NonBlocking
    public String name() throws IOException {
      throw new IOException("on purpose");
    }
  }

  @Test
  @DisplayName("97. Default methods of the interface run, through the facade")
  void defaultMethods() {
    assertThat(runtime.facade(Plugin.class, new PlainPlugin()).greeting()).isEqualTo("I am plain");
  }

  @Test
  @DisplayName("22. An undeclared checked exception of a non-blocking method is wrapped likewise")
  void undeclaredOfNonBlocking() {
    Plugin facade = runtime.facade(Plugin.class, new BrokenPlugin());

    assertThatThrownBy(facade::name)
        .isExactlyInstanceOf(CompletionException.class)
        .hasCauseExactlyInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("97. All that a target lacks is named when the facade is made")
  void missingMethods() {
    assertThatThrownBy(() -> runtime.facade(Weather.Sync.class, new PlainPlugin()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(PlainPlugin.class.getName())
        .hasMessageContaining("forecast(String) is missing")
        .hasMessageContaining("history() is missing");
    assertThatThrownBy(() -> runtime.facade(PlainPlugin.class, new PlainPlugin()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A facade is an interface");
  }

  /** Defines this test's classes anew. */
  private static final class ForeignLoader extends ClassLoader {
    ForeignLoader() {
      super(FacadeIdentityTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(FacadeIdentityTest.class.getName())) {
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
}
