package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.internal.detect.AmbientCopies.Dormant;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmbientCopiesTest {
  private static final List<Ambient> NETTY = List.of(new NettyAmbient("io.netty."));

  @Test
  void aCopyIsFoundInTheLoaderThatHasItAndNotInThoseThatInheritIt() throws Exception {
    try (URLClassLoader parent = ClassLoadersTest.netty();
        URLClassLoader child = new URLClassLoader(new URL[0], parent)) {
      assertThat(AmbientCopies.of(NETTY, List.of(child, parent)).dormant())
          .extracting(Dormant::loader)
          .containsExactly(parent);
    }
  }

  @Test
  void eachLoaderThatHasACopyOfItsOwnIsAsked(@TempDir Path application) throws Exception {
    try (URLClassLoader parent = ClassLoadersTest.netty();
        URLClassLoader child = new ChildFirst(copies(parent.getURLs(), application), parent)) {
      assertThat(AmbientCopies.of(NETTY, List.of(child, parent)).dormant())
          .extracting(Dormant::loader)
          .containsExactly(child, parent);
    }
  }

  @Test
  void aCopyWakesOnceItsLoaderHasLoadedIt() throws Exception {
    try (URLClassLoader loader = ClassLoadersTest.netty()) {
      AmbientCopies before = AmbientCopies.of(NETTY, List.of(loader));
      assertThat(before.woken()).isEqualTo(before);
      loader.loadClass("io.netty.util.concurrent.EventExecutor");
      assertThat(before.woken().dormant()).isEmpty();
      assertThat(before.woken().awake()).hasSize(1);
      assertThat(AmbientCopies.of(NETTY, List.of(loader)).awake()).hasSize(1);
    }
  }

  private static URL[] copies(URL[] jars, Path directory) throws Exception {
    List<URL> copies = new ArrayList<>();
    for (URL jar : jars) {
      Path original = Path.of(jar.toURI());
      Path copy = Files.copy(original, directory.resolve(original.getFileName()));
      copies.add(copy.toUri().toURL());
    }
    return copies.toArray(URL[]::new);
  }

  /** As application servers have it. */
  private static final class ChildFirst extends URLClassLoader {
    ChildFirst(URL[] jars, ClassLoader parent) {
      super(jars, parent);
    }

    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own != null ? own : super.getResource(name);
    }
  }
}
