package dev.smartasync.frameworks.detect;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.HAZELCAST;
import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.internal.networking.nio.NioThread;
import com.hazelcast.logging.Logger;
import com.hazelcast.map.EntryProcessor;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.frameworks.evidence.Shows;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HazelcastDetectionTest {

  /** Asks where it runs, which is where Hazelcast runs operations on a partition. */
  private static final class Asking implements EntryProcessor<String, String, Object> {
    private static final long serialVersionUID = 1;

    @Override
    public Object process(Map.Entry<String, String> entry) {
      return found();
    }
  }

  /** Asks where it runs, which is on a thread for work. */
  private static final class Task implements Callable<String>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public String call() {
      return found();
    }
  }

  private static String found() {
    return switch (Here.context()) {
      case EventLoop loop -> loop.detector() + " " + loop.resume();
      case MayBlock() -> "may block";
    };
  }

  @Shows(
      framework = HAZELCAST,
      what = {DETECTED, WORKERS})
  @Test
  void theThreadsOfPartitionsAreLoopsAndThoseOfExecutorsAreNot() throws Exception {
    Config config = new Config();
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
    config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
    HazelcastInstance hazelcast = Hazelcast.newHazelcastInstance(config);
    try {
      assertThat(hazelcast.<String, String>getMap("map").executeOnKey("key", new Asking()))
          .isEqualTo("Hazelcast null");
      assertThat(hazelcast.getExecutorService("executor").submit(new Task()).get())
          .isEqualTo("may block");
    } finally {
      hazelcast.shutdown();
    }
  }

  @Test
  void itsThreadsForTheNetworkAreLoops() throws Exception {
    CompletableFuture<CallerContext> found = new CompletableFuture<>();
    NioThread thread =
        new NioThread("nio", Logger.getLogger("nio"), (channel, failure) -> {}) {
          @Override
          public void executeRun() {
            found.complete(Here.context());
          }
        };
    thread.start();
    thread.join();
    assertThat(((EventLoop) found.join()).detector()).isEqualTo("Hazelcast");
  }
}
