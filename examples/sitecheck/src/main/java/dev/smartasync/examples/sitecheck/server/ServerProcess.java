package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.examples.sitecheck.ScratchFolder;
import dev.smartasync.examples.sitecheck.SiteRuntime;
import dev.smartasync.examples.sitecheck.server.CheckRequest.Folders;
import dev.smartasync.spi.CallListener;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server with all it needs. Starting and closing block; what lies between does not. */
public final class ServerProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Vertx vertx;
  private final SiteRuntime runtime;
  private final ScratchFolder scratch;
  private final CheckServer server;

  private ServerProcess(
      Vertx vertx, SiteRuntime runtime, ScratchFolder scratch, CheckServer server) {
    this.vertx = vertx;
    this.runtime = runtime;
    this.scratch = scratch;
    this.server = server;
  }

  /** Listens, and has been tried out, before it returns. The listener sees each crossing. */
  public static ServerProcess start(String host, int port, CallListener listener)
      throws IOException, TimeoutException, InterruptedException {
    boolean onlyHere = InetAddress.getByName(host).isLoopbackAddress();
    ScratchFolder scratch = ScratchFolder.create();
    SiteRuntime runtime = new SiteRuntime(listener);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    CheckServer server =
        new CheckServer(
            host,
            port,
            new Workplace(runtime.runtime(), scratch),
            Assets.load(),
            onlyHere ? Folders.ALLOWED : Folders.FORBIDDEN);
    ServerProcess process = new ServerProcess(vertx, runtime, scratch, server);
    try {
      vertx.deployVerticle(server).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.warmUp();
      return process;
    } catch (Throwable failure) {
      try {
        process.close();
      } catch (IOException | TimeoutException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  /**
   * Checks the server's own page through the server. What is used for the first time is loaded and
   * compiled where it is used, and that holds the loop: better now than in front of the first user.
   * The heartbeat beats meanwhile, and tells these gaps apart from the later ones.
   */
  private void warmUp() throws IOException, InterruptedException, TimeoutException {
    try (ServerClient client = new ServerClient(address())) {
      client.check(address().toString(), Duration.ZERO);
      client.pulse();
    }
    server.endWarmUp().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Where the page is. */
  public URI address() {
    return server.address();
  }

  /** Waits until {@link #close} has been called. */
  public void awaitClose() throws InterruptedException {
    closed.await();
  }

  /** Cancels the checks under way, and waits for what they leave behind. */
  @Override
  public void close() throws IOException, TimeoutException {
    try {
      vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      runtime.close();
      scratch.close();
      closed.countDown();
    }
  }
}
