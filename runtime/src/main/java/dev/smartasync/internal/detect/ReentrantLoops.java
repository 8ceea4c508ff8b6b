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
  private static final AtomicReference<AmbientCopies> COPIES =
      new AtomicReference<>(AmbientCopies.NONE);

  private ReentrantLoops() {}

  /** Looks for the frameworks, now; until that is done, those known before are asked. */
  static void lookAgain() {
    COPIES.set(AmbientCopies.of(Frameworks.reentrant(), Loaders.own()));
    LOOKED.turnOn();
  }

  /**
   * Returns the loop that the current thread drains, or null if it drains none; those frameworks
   * whose answer is an exception are reported and asked no more.
   */
  static @Nullable EventLoop current(Thread thread, BiConsumer<String, Throwable> failed) {
    return LOOKED.isOn() || isLookedForNow(failed) ? ask(thread, failed) : null;
  }

  private static boolean isLookedForNow(BiConsumer<String, Throwable> failed) {
    if (!WATCH.isOver()) {
      return false;
    }
    try {
      lookAgain();
      return true;
    } catch (VirtualMachineError error) {
      throw error;
    } catch (Throwable thrown) { // of somebody's class loader
      failed.accept(Watch.NAME, thrown);
      return false;
    }
  }

  private static @Nullable EventLoop ask(Thread thread, BiConsumer<String, Throwable> failed) {
    AmbientCopies copies = COPIES.get();
    for (Dormant asleep : copies.dormant()) {
      if (asleep.isLoaded()) {
        copies = COPIES.updateAndGet(AmbientCopies::woken);
        break;
      }
    }
    if (copies.awake().isEmpty()) {
      return null;
    }
    Answer answer = copies.ask(thread);
    if (!answer.broken().isEmpty()) {
      COPIES.updateAndGet(known -> known.without(answer.broken().keySet()));
      answer.broken().forEach((known, thrown) -> failed.accept(known.framework().name(), thrown));
    }
    EventLoop loop = answer.loop();
    return loop == null ? null : EventLoops.reentrant(loop);
  }
}
