package dev.smartasync.frameworks.evidence;

/** A framework that tests run on: a row of the table, once for each version. */
public enum Framework {
  NETTY("Netty", "io.netty.util.concurrent.EventExecutor"),
  VERTX("Vert.x", "io.vertx.core.Vertx"),
  QUARKUS("Quarkus", "io.quarkus.runtime.BlockingOperationControl"),
  MICRONAUT("Micronaut", "io.micronaut.http.server.netty.NettyHttpServer"),
  REACTOR("Reactor", "reactor.core.publisher.Mono"),
  REACTOR_NETTY("Reactor Netty", "reactor.netty.http.server.HttpServer"),
  SPRING_WEBFLUX("Spring WebFlux", "org.springframework.web.reactive.DispatcherHandler"),
  MUTINY("Mutiny", "io.smallrye.mutiny.Uni"),
  RXJAVA("RxJava", "io.reactivex.rxjava3.core.Single"),
  KOTLIN("Kotlin coroutines", "kotlinx.coroutines.CoroutineScope"),
  GRPC("gRPC", "io.grpc.ManagedChannel"),
  ARMERIA("Armeria", "com.linecorp.armeria.server.Server"),
  LETTUCE("Lettuce", "io.lettuce.core.RedisClient"),
  CASSANDRA("Cassandra driver", "com.datastax.oss.driver.api.core.CqlSession"),
  UNDERTOW("Undertow", "io.undertow.Undertow"),
  JETTY("Jetty", "org.eclipse.jetty.server.Server"),
  HELIDON("Helidon", "io.helidon.webserver.WebServer"),
  PEKKO("Pekko", "org.apache.pekko.actor.ActorSystem"),
  AKKA("Akka", "akka.actor.ActorSystem"),
  HAZELCAST("Hazelcast", "com.hazelcast.core.HazelcastInstance"),
  AWS_CRT("AWS CRT", "software.amazon.awssdk.crt.CRT"),
  GUAVA("Guava", "com.google.common.util.concurrent.ListenableFuture"),
  GOOGLE("Google API clients", "com.google.api.core.ApiFuture");

  private final String title;
  private final String inItsJar;

  Framework(String title, String inItsJar) {
    this.title = title;
    this.inItsJar = inItsJar;
  }

  String title() {
    return title;
  }

  /** Returns the version that is on the class path, as its jar says. */
  public String version() {
    return JarVersion.of(inItsJar);
  }
}
