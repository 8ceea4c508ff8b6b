package dev.smartasync.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One class, called from a thread that may block and from an event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // an example ends with showing what came
class WeatherTest {

  private static final Forecast SUN = new Forecast("Rome", "sun");
  private static final List<Forecast> PAST =
      List.of(new Forecast("Rome", "rain"), new Forecast("Rome", "fog"));

  private final BlockingQueue<Object> shown = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> threads = new LinkedBlockingQueue<>();
  private WeatherStation station;

  @BeforeEach
  void open() throws Exception {
    station = new WeatherStation();
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void aCommandLineGetsPlainValues() throws Exception {
    Weather weather = station.weather();
    // tag::cli[]
    WeatherSync cli = WeatherSync.of(weather);
    Forecast today = cli.forecast("Rome"); // waits for the stage
    List<Forecast> past = cli.history("Rome"); // a plain call, on this thread
    // end::cli[]
    assertThat(today).isEqualTo(SUN);
    assertThat(past).isEqualTo(PAST);
  }

  @Test
  void anEventLoopGetsFutures() throws Exception {
    Weather weather = station.weather();
    Vertx vertx = Vertx.vertx();
    try {
      // tag::web[]
      WeatherAsync web = WeatherAsync.of(weather);
      vertx.runOnContext(start -> {
        web.forecast("Rome").thenAccept(this::show); // the method's own stage, on its own thread
        web.history("Rome").thenAccept(this::show); // runs elsewhere, comes back to this loop
      });
      // end::web[]
      assertThat(List.of(shown.take(), shown.take())).containsExactlyInAnyOrder(SUN, PAST);
      assertThat(threads).anyMatch(name -> name.startsWith("vert.x-eventloop-thread"));
    } finally {
      vertx.close().await();
    }
  }

  private void show(Object what) {
    threads.add(Thread.currentThread().getName());
    shown.add(what);
  }
}
