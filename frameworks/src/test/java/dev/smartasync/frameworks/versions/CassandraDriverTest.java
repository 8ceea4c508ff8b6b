package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Framework.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.session.ProgrammaticArguments;
import com.datastax.oss.driver.internal.core.context.DefaultDriverContext;
import com.datastax.oss.driver.internal.core.context.NettyOptions;
import dev.smartasync.frameworks.evidence.Shows;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A real driver without a database: a session that fails, and the loops that it would use. */
class CassandraDriverTest {

  @Test
  @Shows(
      framework = CASSANDRA,
      what = {DETECTED, RESUMES})
  void aSessionThatCannotBeOpenedFailsOnALoopAndResumesThere() throws Exception {
    CompletableFuture<Seen> seen;
    try (ServerSocket silent = new ServerSocket(0)) {
      seen =
          CqlSession.builder()
              .addContactPoint(new InetSocketAddress("localhost", silent.getLocalPort()))
              .withLocalDatacenter("here")
              .buildAsync()
              .handle((session, failure) -> Seen.here())
              .toCompletableFuture();
      assertThat(seen).isNotDone();
    } // resets the connection
    Seen.soon(seen).isALoop("Netty").resumesOnItsThread();
  }

  @Test
  @Shows(
      framework = CASSANDRA,
      what = {DETECTED, RESUMES})
  void theLoopsOfItsConnectionsAreLoopsAndResumeThere() {
    DriverConfigLoader loader =
        DriverConfigLoader.programmaticBuilder()
            .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
            .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
            .build();
    NettyOptions netty =
        new DefaultDriverContext(loader, ProgrammaticArguments.builder().build()).getNettyOptions();
    try {
      Seen.on(netty.ioEventLoopGroup().next()).isALoop("Netty").resumesOnItsThread();
      Seen.on(netty.adminEventExecutorGroup().next()).isALoop("Netty").resumesOnItsThread();
    } finally {
      netty.onClose().syncUninterruptibly();
      loader.close();
    }
  }
}
