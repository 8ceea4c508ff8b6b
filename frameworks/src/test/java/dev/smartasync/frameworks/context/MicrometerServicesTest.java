package dev.smartasync.frameworks.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.Fork;
import io.micrometer.context.ThreadLocalAccessor;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What Micrometer's context propagation finds as services travels")
@Timeout(60)
class MicrometerServicesTest {

  private static final ThreadLocal<@Nullable String> USER = new ThreadLocal<>();

  /** Carries the user. */
  public static final class Users implements ThreadLocalAccessor<String> {
    @Override
    public Object key() {
      return "user";
    }

    @Override
    public @Nullable String getValue() {
      return USER.get();
    }

    @Override
    public void setValue(String user) {
      USER.set(user);
    }

    @Override
    public void setValue() {
      USER.remove();
    }
  }

  /**
   * An application whose services only its context class loader sees, as in a container; its first
   * call is made by a thread that has another.
   */
  static final class Application {
    private Application() {}

    public static void main(String[] arguments) throws Exception {
      Thread.currentThread().setContextClassLoader(loader());
      SmartRuntime runtime = SmartRuntime.builder().build();
      Thread other = Thread.ofPlatform().unstarted(() -> runtime.offload(() -> {}).join());
      other.setContextClassLoader(ClassLoader.getSystemClassLoader());
      other.start();
      other.join();
      USER.set("ada");
      System.out.println("user " + runtime.offload(USER::get).get());
    }

    private static ClassLoader loader() throws IOException {
      Path directory = Files.createTempDirectory("services");
      Path service = directory.resolve("META-INF/services/" + ThreadLocalAccessor.class.getName());
      Files.createDirectories(service.getParent());
      Files.writeString(service, Users.class.getName());
      service.toFile().deleteOnExit();
      return new URLClassLoader(
          new URL[] {directory.toUri().toURL()}, Application.class.getClassLoader());
    }
  }

  @Test
  @DisplayName("58. as the thread that builds a runtime sees them, whoever makes the first call")
  void foundByTheBuilder() throws Exception {
    assertThat(Fork.run(Application.class)).contains("user ada");
  }
}
