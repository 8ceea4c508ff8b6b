package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.REACTOR_NETTY;
import static dev.smartasync.frameworks.evidence.Framework.SPRING_WEBFLUX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import dev.smartasync.frameworks.evidence.Shows;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.NonBlocking;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class ReactorNettyTest {
  private final CompletableFuture<Seen> seen = new CompletableFuture<>();

  private Seen served(HttpServer server) {
    DisposableServer bound = server.port(0).bindNow();
    try {
      assertThat(Http.get(bound.port())).isEqualTo(200);
      return Seen.soon(seen);
    } finally {
      bound.disposeNow();
    }
  }

  private static HttpServer serving(HandlerFunction<ServerResponse> handler) {
    return HttpServer.create()
        .handle(
            new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(route(GET("/"), handler))));
  }

  @Test
  @Shows(
      framework = REACTOR_NETTY,
      what = {DETECTED, RESUMES})
  void aHandlerRunsOnALoopAndResumesThere() {
    HttpServer server =
        HttpServer.create()
            .handle((request, response) -> {
              seen.complete(Seen.here());
              return response.send();
            });
    Seen onLoop = served(server).isALoop("Netty").resumesOnItsThread();
    assertThat(onLoop.thread()).isInstanceOf(NonBlocking.class); // Reactor's mark, asked later
  }

  @Test
  @Shows(
      framework = SPRING_WEBFLUX,
      what = {DETECTED, RESUMES})
  void aHandlerOfWebFluxRunsOnALoopAndResumesThere() {
    HandlerFunction<ServerResponse> handler =
        request -> {
          seen.complete(Seen.here());
          return ServerResponse.ok().build();
        };
    served(serving(handler)).isALoop("Netty").resumesOnItsThread();
  }

  @Test
  @Shows(framework = SPRING_WEBFLUX, what = WORKERS)
  void workOnTheElasticSchedulerMayBlock() {
    HandlerFunction<ServerResponse> handler =
        request ->
            Mono.fromCallable(() -> seen.complete(Seen.here()))
                .subscribeOn(Schedulers.boundedElastic())
                .then(ServerResponse.ok().build());
    served(serving(handler)).mayBlock();
  }
}
