package dev.smartasync.frameworks.detect;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Framework.JETTY;
import static dev.smartasync.frameworks.evidence.Framework.KOTLIN;
import static dev.smartasync.frameworks.evidence.Framework.MUTINY;
import static dev.smartasync.frameworks.evidence.Framework.NETTY;
import static dev.smartasync.frameworks.evidence.Framework.REACTOR;

import dev.smartasync.frameworks.evidence.Shows;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.LoopCallerContract;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

@DisplayName("Callers on a loop get their due")
class LoopCallersTest {

  /** Loops to which no way leads back. */
  abstract static class OneWay extends LoopCallerContract {
    @Override
    protected boolean resumes() {
      return false;
    }
  }

  @Nested
  @DisplayName("on a loop of Netty's that is a virtual thread")
  @Shows(
      framework = NETTY,
      what = {DETECTED, RESUMES})
  class NettyOnAVirtualThread extends LoopCallerContract {
    @Override
    protected Caller openLoop() {
      MultiThreadIoEventLoopGroup group =
          new MultiThreadIoEventLoopGroup(
              1, Thread.ofVirtual().name("virtual-loop").factory(), NioIoHandler.newFactory());
      return new Caller(
          group.next(), () -> group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync());
    }
  }

  @Nested
  @DisplayName("on Kotlin's default dispatcher")
  @Shows(
      framework = KOTLIN,
      what = {DETECTED, RESUMES})
  class KotlinDefault extends LoopCallerContract {
    @Override
    protected Caller openLoop() {
      return Loops.ofKotlinsDefault();
    }

    @Override
    protected boolean isSameLoop(Thread loop, Thread resumed) {
      return loop.getClass() == resumed.getClass(); // a pool, not a thread
    }
  }

  @Nested
  @DisplayName("on an I/O thread of XNIO's")
  class XnioIo extends LoopCallerContract {
    @Override
    protected Caller openLoop() {
      XnioWorker worker;
      try {
        worker = Xnio.getInstance().createWorker(OptionMap.create(Options.WORKER_IO_THREADS, 1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Caller(
          worker.getIoThread(),
          () -> {
            worker.shutdown();
            worker.awaitTermination();
          });
    }
  }

  @Nested
  @DisplayName("on a thread that a predicate of Reactor's names")
  @Shows(framework = REACTOR, what = DETECTED)
  class ReactorPredicate extends OneWay {
    @Override
    protected Caller openLoop() {
      return Loops.ofReactorsPredicate();
    }
  }

  @Nested
  @DisplayName("in what Jetty was told not to block")
  @Shows(framework = JETTY, what = DETECTED)
  class Jetty extends OneWay {
    @Override
    protected Caller openLoop() {
      return Loops.ofJetty();
    }
  }

  @Nested
  @DisplayName("on a thread that Mutiny was told not to block")
  @Shows(framework = MUTINY, what = DETECTED)
  class Mutiny extends OneWay {
    @Override
    protected Caller openLoop() {
      Infrastructure.setCanCallerThreadBeBlockedSupplier(
          () -> !Thread.currentThread().getName().equals("mutiny"));
      return Loops.onThread("mutiny", Infrastructure::resetCanCallerThreadBeBlockedSupplier);
    }
  }
}
