package dev.smartasync.frameworks.versions;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.runtime.IOThreadDetector;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.StartupContext;
import io.quarkus.runtime.ThreadPoolConfig;
import io.quarkus.runtime.shutdown.ShutdownConfig;
import io.quarkus.vertx.core.runtime.VertxCoreRecorder;
import io.quarkus.vertx.core.runtime.config.VertxConfiguration;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/**
 * The threads of a Quarkus application. Not run: Quarkus's build, and what it generates. Run, in
 * the order in which the generated main class runs them: the recorders of its own that create its
 * pool, its Vert.x and its control of blocking, on its default configuration.
 */
record QuarkusStart(StartupContext context, ScheduledExecutorService pool, Supplier<Vertx> vertx)
    implements AutoCloseable {

  static QuarkusStart run() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withMapping(VertxConfiguration.class)
            .withMapping(ThreadPoolConfig.class)
            .withMapping(ShutdownConfig.class)
            .build();
    var threads = new RuntimeValue<>(config.getConfigMapping(ThreadPoolConfig.class));
    StartupContext context = new StartupContext();
    ShutdownContext shutdown = (ShutdownContext) context.getValue(ShutdownContext.class.getName());
    VertxCoreRecorder recorder =
        new VertxCoreRecorder(
            new RuntimeValue<>(config.getConfigMapping(VertxConfiguration.class)),
            threads,
            new RuntimeValue<>(config.getConfigMapping(ShutdownConfig.class)));
    ScheduledExecutorService pool =
        new ExecutorRecorder(threads)
            .setupRunTime(
                shutdown,
                LaunchMode.NORMAL,
                recorder.createThreadFactory(LaunchMode.NORMAL),
                recorder.executionContextHandler(List.of()));
    Supplier<Vertx> vertx =
        recorder.configureVertx(LaunchMode.NORMAL, shutdown, List.of(), List.of(), List.of(), pool);
    BlockingOperationControl.setIoThreadDetector(new IOThreadDetector[] {recorder.detector()});
    return new QuarkusStart(context, pool, vertx);
  }

  @Override
  public void close() {
    context.close();
  }
}
