package dev.smartasync.frameworks.detect;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Framework.GRPC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.evidence.Shows;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Callers of gRPC's blocking stubs, which run their call's listeners while they wait. */
class GrpcDetectionTest {
  private static final MethodDescriptor<String, String> UNARY = method(MethodType.UNARY);
  private static final MethodDescriptor<String, String> STREAM =
      method(MethodType.SERVER_STREAMING);

  /** Where a listener ran, and what it found. */
  private record Found(Thread thread, Object what) {}

  private final List<CallerContext> inHandler = new CopyOnWriteArrayList<>();
  private final List<Found> inListener = new CopyOnWriteArrayList<>();
  private Supplier<?> asked = Here::context;
  private Server server;
  private ManagedChannel connection;
  private Channel channel;

  @BeforeEach
  void connect() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        NettyServerBuilder.forAddress(any)
            .addService(
                ServerServiceDefinition.builder("test")
                    .addMethod(UNARY, ServerCalls.asyncUnaryCall(this::answer))
                    .addMethod(STREAM, ServerCalls.asyncServerStreamingCall(this::answer))
                    .build())
            .build()
            .start();
    connection =
        NettyChannelBuilder.forAddress("localhost", server.getPort()).usePlaintext().build();
    channel = ClientInterceptors.intercept(connection, new Listening());
  }

  @AfterEach
  void disconnect() throws Exception {
    connection.shutdownNow();
    server.shutdownNow().awaitTermination();
  }

  private void answer(String request, io.grpc.stub.StreamObserver<String> response) {
    inHandler.add(Here.context());
    response.onNext(request);
    response.onCompleted();
  }

  @Test
  @DisplayName("detection 09: a listener that a blocked caller runs sees a re-entrant loop")
  @Shows(framework = GRPC, what = DETECTED)
  void aListenerOfABlockingCall() {
    assertThat(ClientCalls.blockingUnaryCall(channel, UNARY, CallOptions.DEFAULT, "hello"))
        .isEqualTo("hello");
    assertThat(inListener)
        .isNotEmpty()
        .allSatisfy(found -> {
          assertThat(found.thread()).isSameAs(Thread.currentThread());
          EventLoop loop = (EventLoop) found.what();
          assertThat(loop.detector()).isEqualTo("gRPC");
          assertThat(loop.reentrant()).isTrue();
          assertThat(loop.resume()).isNull();
        });
    assertThat(Here.context()).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName("detection 09: so does one of a stream that a blocked caller reads")
  void aListenerOfAStream() throws Exception {
    assertThat(
            ClientCalls.blockingV2ServerStreamingCall(channel, STREAM, CallOptions.DEFAULT, "hello")
                .read())
        .isEqualTo("hello");
    assertThat(inListener)
        .isNotEmpty()
        .allSatisfy(found -> assertThat(((EventLoop) found.what()).reentrant()).isTrue());
  }

  @Test
  @DisplayName("detection 09: to wait there for what needs no caller is legal")
  void aListenerMayWait() {
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      asked = () -> runtime.offload(() -> "offloaded").join();
      ClientCalls.blockingUnaryCall(channel, UNARY, CallOptions.DEFAULT, "hello");
      assertThat(inListener).extracting(Found::what).containsOnly("offloaded");
    }
  }

  @Test
  @DisplayName("detection 09: a listener of a call that nobody waits for, and a handler, may block")
  void othersMayBlock() throws Exception {
    assertThat(
            ClientCalls.futureUnaryCall(channel.newCall(UNARY, CallOptions.DEFAULT), "hello").get())
        .isEqualTo("hello");
    assertThat(inListener)
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.what()).isInstanceOf(MayBlock.class));
    assertThat(inHandler).isNotEmpty().allMatch(MayBlock.class::isInstance);
  }

  @Test
  @DisplayName("detection 09: a call whose executor runs in place calls its listener on a loop")
  void inPlaceIsOnTheLoop() throws Exception {
    CallOptions inPlace = CallOptions.DEFAULT.withExecutor(Runnable::run);
    ClientCall<String, String> call = channel.newCall(UNARY, inPlace);
    assertThat(ClientCalls.futureUnaryCall(call, "hello").get()).isEqualTo("hello");
    assertThat(inListener)
        .anySatisfy(found -> {
          EventLoop loop = (EventLoop) found.what();
          assertThat(loop.detector()).isEqualTo("Netty");
          assertThat(loop.reentrant()).isFalse();
          assertThat(loop.resume()).isNotNull();
        });
  }

  /** Asks in each listener of a call. */
  private final class Listening implements ClientInterceptor {
    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
        MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
      return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
        @Override
        public void start(Listener<A> listener, Metadata headers) {
          super.start(
              new SimpleForwardingClientCallListener<>(listener) {
                @Override
                public void onMessage(A message) {
                  inListener.add(new Found(Thread.currentThread(), asked.get()));
                  super.onMessage(message);
                }
              },
              headers);
        }
      };
    }
  }

  private static MethodDescriptor<String, String> method(MethodType type) {
    return MethodDescriptor.<String, String>newBuilder()
        .setType(type)
        .setFullMethodName(MethodDescriptor.generateFullMethodName("test", type.name()))
        .setRequestMarshaller(new Text())
        .setResponseMarshaller(new Text())
        .build();
  }

  private static final class Text implements MethodDescriptor.Marshaller<String> {
    @Override
    public InputStream stream(String value) {
      return new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String parse(InputStream stream) {
      try {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
