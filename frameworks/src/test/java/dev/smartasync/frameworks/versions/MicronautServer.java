package dev.smartasync.frameworks.versions;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A real server, seen in the pipeline of its connections: controllers would need Micronaut's own
 * compiler. It answers each request with "not found".
 */
final class MicronautServer implements AutoCloseable {
  private static final String LOOPS = "micronaut.netty.event-loops.default.";

  enum Loops {
    USUAL,
    LOOM_CARRIER
  }

  private final ApplicationContext context;
  private final NettyEmbeddedServer server;

  MicronautServer(Loops loops, Consumer<ApplicationContext> onLoop) {
    context =
        ApplicationContext.builder()
            .singletons(new ErrorBody())
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    LOOPS + "shutdown-quiet-period",
                    "0s",
                    LOOPS + "loom-carrier",
                    loops == Loops.LOOM_CARRIER))
            .start();
    server = context.getBean(NettyEmbeddedServer.class);
    server.register(new Looking(null, () -> onLoop.accept(context)));
    server.start();
  }

  int port() {
    return server.getPort();
  }

  ApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class ErrorBody implements JsonErrorResponseBodyProvider<String> {
    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
      return "{}";
    }
  }

  private static final class Looking extends ChannelInboundHandlerAdapter
      implements NettyServerCustomizer {
    private final @Nullable Channel channel;
    private final Runnable look;

    private Looking(@Nullable Channel channel, Runnable look) {
      this.channel = channel;
      this.look = look;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new Looking(channel, look);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel != null) {
        channel.pipeline().addFirst(this);
      }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      look.run();
      context.fireChannelRead(message);
    }
  }
}
