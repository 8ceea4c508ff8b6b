package dev.smartasync.internal.detect;

import static dev.smartasync.internal.detect.AmbientVeto.WhenTrue.LOOP;
import static dev.smartasync.internal.detect.AmbientVeto.WhenTrue.MAY_BLOCK;
import static dev.smartasync.internal.detect.AmbientVeto.WhenTrue.MAY_BLOCK_IF_STARTED;
import static dev.smartasync.internal.detect.ClassMarker.Match.EXACT;
import static dev.smartasync.internal.detect.ClassMarker.Match.RELOCATED;

import java.util.List;

/**
 * Everything that is recognised without being configured; a further framework is one line here, and
 * where its loops run on any thread, one with its package.
 */
final class Frameworks {
  static final String DELAY_SCHEDULER = "java.util.concurrent.DelayScheduler";

  /** Loaded apart, since most threads are of no class of their own. */
  private static final class Families {
    static final List<ThreadFamily> ALL =
        List.of(
            // These are asked every time. Vert.x threads are Netty threads too, and Vert.x knows
            // more.
            new VertxThreads(),
            new NettyThreads(),
            new KotlinWorkers(),
            // These are loops by their class alone.
            new SwingThread(),
            new ClassMarker("Reactor", RELOCATED, "reactor.core.scheduler.NonBlocking"),
            new ClassMarker(
                "RxJava", RELOCATED, "reactivex.rxjava3.internal.schedulers.NonBlockingThread"),
            new ClassMarker("XNIO", RELOCATED, "xnio.XnioIoThread"),
            new ClassMarker(
                "Hazelcast",
                RELOCATED,
                "hazelcast.spi.impl.operationexecutor.OperationHostileThread"),
            new ClassMarker(
                "Hazelcast",
                RELOCATED,
                "hazelcast.spi.impl.operationexecutor.impl.PartitionOperationThread"),
            new ClassMarker(
                "JDK HttpClient", EXACT, "jdk.internal.net.http.HttpClientImpl$SelectorManager"),
            new ClassMarker("CompletableFuture", EXACT, DELAY_SCHEDULER));

    private Families() {}
  }

  private Frameworks() {}

  /** Known by the thread's class, in the order in which they are asked. */
  static List<ThreadFamily> families() {
    return Families.ALL;
  }

  /** Running on threads of any class. */
  static List<Ambient> ambient() {
    return List.of(
        // Those that know a way back come first.
        new NettyAmbient("io.netty."),
        new NettyAmbient("io.grpc.netty.shaded.io.netty."),
        new AmbientVeto(
            "Reactor", "reactor.core.scheduler.Schedulers", "isInNonBlockingThread", LOOP),
        new AmbientVeto(
            "Jetty", "org.eclipse.jetty.util.thread.Invocable", "isNonBlockingInvocation", LOOP),
        new AmbientVeto(
            "Mutiny",
            "io.smallrye.mutiny.infrastructure.Infrastructure",
            "canCallerThreadBeBlocked",
            MAY_BLOCK),
        new AmbientVeto(
            "Quarkus",
            "io.quarkus.runtime.BlockingOperationControl",
            "isBlockingAllowed",
            MAY_BLOCK_IF_STARTED),
        // Names come last.
        new JavaFxThread(),
        new AwsCrtThreads());
  }

  /** The packages of {@link #ambient()}, whose classes need not be loaded for that. */
  static String[] ambientPackages() {
    return new String[] {
      "io.netty.util.concurrent",
      "io.grpc.netty.shaded.io.netty.util.concurrent",
      "reactor.core.scheduler",
      "org.eclipse.jetty.util.thread",
      "io.smallrye.mutiny.infrastructure",
      "io.quarkus.runtime",
      "com.sun.javafx.tk.quantum",
      "software.amazon.awssdk.crt.io"
    };
  }

  /** Draining a loop in a caller that is blocked anyway. */
  static List<Ambient> reentrant() {
    return List.of(new KotlinRunBlocking(), new GrpcCallers());
  }

  /** The packages of {@link #reentrant()}. */
  static String[] reentrantPackages() {
    return new String[] {"kotlinx.coroutines", "io.grpc.stub"};
  }
}
