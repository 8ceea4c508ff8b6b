package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartRuntime;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A plugin host takes plugins of both colours. */
class FacadeTest {

  // tag::face[]
  /** What the host calls: the host is asynchronous. */
  interface Plugin {
    CompletionStage<String> render(String text);

    default CompletionStage<String> renderTwice(String text) {
      return render(text).thenCompose(this::render);
    }
  }

  /** A plugin that blocks. */
  static class Slow {
    public String render(String text) {
      return "<p>" + text + "</p>";
    }
  }

  /** A plugin that does not, with the types of a framework. */
  static class Reactive {
    public Mono<String> render(String text) {
      return Mono.just("<b>" + text + "</b>");
    }
  }

  // end::face[]

  /** Has nothing to render with. */
  static class Idle {}

  @Test
  void theHostCallsPluginsOfBothColoursAlike() {
    // tag::facade[]
    SmartRuntime runtime = SmartRuntime.shared();
    var lookup = MethodHandles.lookup(); // reaches the classes above, which are not public
    Plugin slow = runtime.facade(Plugin.class, new Slow(), lookup); // render() is offloaded
    Plugin reactive = runtime.facade(Plugin.class, new Reactive(), lookup); // it is subscribed to
    // end::facade[]
    assertThat(slow.renderTwice("a").toCompletableFuture().join()).isEqualTo("<p><p>a</p></p>");
    assertThat(reactive.render("a").toCompletableFuture().join()).isEqualTo("<b>a</b>");
  }

  @Test
  void missingMethodsAreReportedAtOnce() {
    // tag::missing[]
    assertThatThrownBy(() -> SmartRuntime.shared().facade(Runnable.class, new Idle()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("run() is missing");
    // end::missing[]
  }
}
