package dev.smartasync.internal.detect;

import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.internal.OneWaySwitch;
import dev.smartasync.internal.detect.AmbientCopies.Answer;
import dev.smartasync.internal.detect.AmbientCopies.Dormant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the frameworks whose blocked callers drain a loop. To block there is legal unless the result
 * needs that loop, so whoever only wants to know whether the thread may block need not ask: these
 * questions are dear.
 */
final class ReentrantLoops {
  private static final OneWaySwitch LOOKED = OneWaySwitch.off();
  private static final Watch WATCH = new Watch(Frameworks.reentrantPackages());

  private ReentrantLoops() {}

  /** What was found; looked for when this is loaded. */
  private static final class Found {
    static final AtomicReference<AmbientCopies> COPIES = new AtomicReference<>(look());

    private Found() {}

    static AmbientCopies look() {
      return AmbientCopies.of(Frameworks.reentrant(), Loaders.own());
    }
  }

  /** Looks for the frameworks again; until that is done, those known before are asked. */
  static void lookAgain() {
    Found.COPIES.set(Found.look());
    LOOKED.turnOn();
  }

  /**
   * Returns the loop that the current thread drains, or null if it drains none; those frameworks
   * whose answer is an exception are reported and asked no more.
   */
  static @Nullable EventLoop current(Thread thread, BiConsumer<String, Throwable> failed) {
    if (!LOOKED.isOn()) {
      if (!WATCH.isOver()) {
        return null;
      }
      LOOKED.turnOn();
    }
    return ask(thread, failed);
  }

  private static @Nullable EventLoop ask(Thread thread, BiConsumer<String, Throwable> failed) {
    AtomicReference<AmbientCopies> known = Found.COPIES;
    AmbientCopies copies = known.get();
    for (Dormant asleep : copies.dormant()) {
      if (asleep.isLoaded()) {
        copies = known.updateAndGet(AmbientCopies::woken);
        break;
      }
    }
    if (copies.awake().isEmpty()) {
      return null;
    }
    Answer answer = copies.ask(thread);
    if (!answer.broken().isEmpty()) {
      known.updateAndGet(all -> all.without(answer.broken().keySet()));
      answer.broken().forEach((one, thrown) -> failed.accept(one.framework().name(), thrown));
    }
    EventLoop loop = answer.loop();
    return loop == null ? null : EventLoops.reentrant(loop);
  }
}
