package dev.smartasync.tck.detect;

import dev.smartasync.CallerContext;
import dev.smartasync.spi.CallerContextDetector;
import java.util.concurrent.Executor;

/** A detector as an application writes one for a loop that nobody else knows. */
public final class GameLoopDetector implements CallerContextDetector {

  private volatile Executor loop;

  /** The loop's thread. */
  public static final class GameThread extends Thread {
    public GameThread(Runnable task) {
      super(task, "game-loop");
      setDaemon(true);
    }
  }

  public void resumeWith(Executor executor) {
    loop = executor;
  }

  @Override
  public CallerContext detect(Thread current) {
    return current instanceof GameThread
        ? new CallerContext.EventLoop(current.getName(), loop, "Game", false)
        : null;
  }
}
