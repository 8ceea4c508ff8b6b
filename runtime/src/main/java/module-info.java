/**
 * The SmartAsync runtime. It requires nothing; each framework it knows wakes up only where it is
 * there.
 */
@SuppressWarnings("requires-automatic")
module dev.smartasync {
  requires static com.google.api.apicommon;
  requires static com.google.common;
  requires static context.propagation;
  requires static io.netty.common;
  requires static io.reactivex.rxjava3;
  requires static io.smallrye.mutiny;
  requires static io.vertx.core;
  requires static jdk.jfr;
  requires static kotlin.stdlib;
  requires static kotlinx.coroutines.core;
  requires static micrometer.core;
  requires static org.jspecify;
  requires static org.reactivestreams;
  requires static reactor.core;

  exports dev.smartasync;
  exports dev.smartasync.generated;
  exports dev.smartasync.google;
  exports dev.smartasync.guava;
  exports dev.smartasync.kotlin;
  exports dev.smartasync.micrometer;
  exports dev.smartasync.mutiny;
  exports dev.smartasync.netty;
  exports dev.smartasync.reactivestreams;
  exports dev.smartasync.reactor;
  exports dev.smartasync.rxjava;
  exports dev.smartasync.spi;
  exports dev.smartasync.vertx;

  uses dev.smartasync.spi.CallerContextDetector;
  uses dev.smartasync.spi.ContextPropagator;
  uses dev.smartasync.spi.SmartRuntimeConfigurer;
}
