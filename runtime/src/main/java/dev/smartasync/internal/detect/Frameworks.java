package dev.smartasync.internal.detect;

import static dev.smartasync.internal.detect.ClassMarker.Match.EXACT;
import static dev.smartasync.internal.detect.ClassMarker.Match.RELOCATED;

import java.util.List;

/** Everything that is recognised without being configured; a further framework is one line here. */
final class Frameworks {
  static final String DELAY_SCHEDULER = "java.util.concurrent.DelayScheduler";

  private static final List<ThreadFamily> FAMILIES =
      List.of(
          // These are asked every time. Vert.x threads are Netty threads too, and Vert.x knows
          // more.
          new VertxThreads(),
          new NettyThreads(),
          // These are loops by their class alone.
          new SwingThread(),
          new ClassMarker("Reactor", RELOCATED, "reactor.core.scheduler.NonBlocking"),
          new ClassMarker(
              "RxJava", RELOCATED, "reactivex.rxjava3.internal.schedulers.NonBlockingThread"),
          new ClassMarker("XNIO", RELOCATED, "xnio.XnioIoThread"),
          new ClassMarker(
              "JDK HttpClient", EXACT, "jdk.internal.net.http.HttpClientImpl$SelectorManager"),
          new ClassMarker("CompletableFuture", EXACT, DELAY_SCHEDULER));

  private static final List<Ambient> AMBIENT =
      List.of(new NettyAmbient("io.netty."), new NettyAmbient("io.grpc.netty.shaded.io.netty."));

  private Frameworks() {}

  /** Known by the thread's class, in the order in which they are asked. */
  static List<ThreadFamily> families() {
    return FAMILIES;
  }

  /** Running on threads of any class. */
  static List<Ambient> ambient() {
    return AMBIENT;
  }
}
