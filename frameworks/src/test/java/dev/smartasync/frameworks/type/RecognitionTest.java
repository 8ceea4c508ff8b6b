package dev.smartasync.frameworks.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  /** The same methods, in front of the target without generated code. */
  interface Wanted {
    String netty();

    void closing();

    String google();

    Integer count();

    CompletableFuture<String> kotlin();

    Number order();

    CompletableFuture<String> open();
  }

  @Test
  void aGeneratedFacadeKnowsTheTypesAndTheirSubtypes() {
    ShopSync shop = ShopSync.of(new Shop());

    assertThat(shop.netty()).isEqualTo("netty");
    shop.closing();
    assertThat(shop.google()).isEqualTo("google");
    assertThat(shop.count()).isEqualTo(3);
    assertThat(shop.kotlin()).isEqualTo("kotlin");
    assertThat(shop.both()).isEqualTo("both");
    assertThat(shop.order()).isEqualTo(7);
  }

  @Test
  void aFacadeThatIsNotGeneratedDoesSoToo() {
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      Wanted shop = runtime.facade(Wanted.class, new Shop());

      assertThat(shop.netty()).isEqualTo("netty");
      shop.closing();
      assertThat(shop.google()).isEqualTo("google");
      assertThat(shop.count()).isEqualTo(3);
      assertThat(shop.kotlin().join()).isEqualTo("kotlin");
      assertThat(shop.order()).isEqualTo(7);
    }
  }

  @Test
  void cancellingWhatAFacadeReturnsCancelsTheSource() {
    Shop target = new Shop();

    assertThat(ShopAsync.of(target).open().cancel(true)).isTrue();

    assertThat(target.open().isCancelled()).isTrue();
  }
}
