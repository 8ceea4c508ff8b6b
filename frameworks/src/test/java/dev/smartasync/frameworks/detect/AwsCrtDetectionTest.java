package dev.smartasync.frameworks.detect;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Framework.AWS_CRT;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.frameworks.evidence.Shows;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.crt.http.HttpClientConnection;
import software.amazon.awssdk.crt.http.HttpClientConnectionManager;
import software.amazon.awssdk.crt.http.HttpClientConnectionManagerOptions;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.crt.http.HttpStream;
import software.amazon.awssdk.crt.http.HttpStreamResponseHandler;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.io.EventLoopGroup;
import software.amazon.awssdk.crt.io.HostResolver;
import software.amazon.awssdk.crt.io.SocketOptions;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64") // as is the native code under test
class AwsCrtDetectionTest {

  @Test
  @Shows(framework = AWS_CRT, what = DETECTED)
  void handlersOfResponsesRunOnALoop() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try (EventLoopGroup group = new EventLoopGroup(1);
        HostResolver resolver = new HostResolver(group, 1);
        ClientBootstrap bootstrap = new ClientBootstrap(group, resolver);
        SocketOptions socket = new SocketOptions();
        HttpClientConnectionManager connections =
            HttpClientConnectionManager.create(
                new HttpClientConnectionManagerOptions()
                    .withClientBootstrap(bootstrap)
                    .withSocketOptions(socket)
                    .withUri(URI.create("http://localhost:" + server.getAddress().getPort())))) {
      HttpClientConnection connection = connections.acquireConnection().get();
      EventLoop loop = (EventLoop) contextOfHandler(connection);
      connections.releaseConnection(connection);
      assertThat(loop.detector()).isEqualTo("AWS CRT");
      assertThat(loop.name()).startsWith("AwsEventLoop");
      assertThat(loop.resume()).isNull();
      Executor others = task -> new Thread(task, "mine").start();
      assertThat(Here.on(others)).isInstanceOf(MayBlock.class);
      Executor virtual = task -> Thread.ofVirtual().name("AwsEventLoop 1").start(task);
      assertThat(Here.on(virtual)).isInstanceOf(MayBlock.class);
    } finally {
      server.stop(0);
    }
  }

  private static CallerContext contextOfHandler(HttpClientConnection connection) {
    CompletableFuture<CallerContext> found = new CompletableFuture<>();
    CompletableFuture<Integer> completed = new CompletableFuture<>();
    HttpHeader[] headers = {new HttpHeader("Host", "localhost")};
    HttpStream stream =
        connection.makeRequest(
            new HttpRequest("GET", "/", headers, null),
            new HttpStreamResponseHandler() {
              @Override
              public void onResponseHeaders(
                  HttpStream of, int status, int type, HttpHeader[] received) {
                found.complete(Here.context());
              }

              @Override
              public void onResponseComplete(HttpStream of, int error) {
                completed.complete(error);
              }
            });
    stream.activate();
    assertThat(completed.join()).isZero();
    stream.close();
    return found.join();
  }
}
