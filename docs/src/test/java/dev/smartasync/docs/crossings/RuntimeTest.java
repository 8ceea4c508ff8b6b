package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** How a runtime of one's own is built, and what its listener sees. */
class RuntimeTest {

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

  // tag::listener[]
  /** Writes a line for each crossing. */
  record Log(BlockingQueue<String> lines) implements CallListener {
    @Override
    public void settled(Call call, Settlement settlement) {
      lines.add("%s %s: %s".formatted(call.operation(), call.crossing(), settlement.outcome()));
    }
  }

  // end::listener[]

  @Test
  void aListenerSeesEveryCrossing() throws Exception {
    // tag::builder[]
    ExecutorService db = SmartExecutors.bounded("db", 16, 1_000);
    SmartRuntime runtime =
        SmartRuntime.builder()
            .executor("db", db) // for @SmartAsync(executor = "db")
            .timeout(Duration.ofSeconds(30)) // of awaits and offloads that set none
            .listener(new Log(log))
            .build();
    // end::builder[]
    try (db;
        runtime) {
      Library library = new Library();
      LibrarySync.of(library, runtime).read("Emma");
      LibraryAsync.of(library, runtime).read("Emma").join();
      assertThat(log.take()).isEqualTo("Library.read PASS_THROUGH: VALUE");
      assertThat(log.take()).isEqualTo("Library.read OFFLOAD: VALUE");
    }
  }
}
