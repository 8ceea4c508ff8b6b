package dev.smartasync.internal.detect;

import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.internal.OneWaySwitch;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the frameworks whose loops run on threads of any class, as far as this library's own class
 * loader or its ancestors can load them.
 *
 * <p>At first nobody looks for frameworks: each call looks whether one has been loaded, see {@link
 * Watch}. From then on those that were found are asked, see {@link LinkedLoops}.
 */
final class AmbientLoops {
  private static final OneWaySwitch LOOKED = OneWaySwitch.off();
  private static final OneWaySwitch FOUND = OneWaySwitch.off();
  private static final Watch WATCH = new Watch(Frameworks.ambientPackages());

  private AmbientLoops() {}

  /** Looks for the frameworks, now. */
  static void lookAgain() {
    lookFor(Frameworks.ambient());
  }

  /** Looks for frameworks; until that is done, those known before are asked. */
  static void lookFor(List<? extends Ambient> frameworks) {
    AmbientCopies copies = AmbientCopies.of(frameworks, Loaders.own());
    if (FOUND.isOn() || !copies.isEmpty()) {
      LinkedLoops.link(copies);
      FOUND.turnOn();
    }
    LOOKED.turnOn();
  }

  /** Returns whether the current thread runs a loop of one of the frameworks. */
  static boolean onLoop() throws Throwable {
    return (LOOKED.isOn() || isLookedForNow()) && FOUND.isOn() && LinkedLoops.onLoop();
  }

  /**
   * Returns the loop that the current thread runs, or null if it runs none; those frameworks whose
   * answer is an exception are reported and asked no more.
   */
  static @Nullable EventLoop current(Thread thread, BiConsumer<String, Throwable> failed) {
    return FOUND.isOn() ? LinkedLoops.current(thread, failed) : null;
  }

  /** Returns whether frameworks were found that are to be asked. */
  static boolean areFound() {
    return FOUND.isOn();
  }

  private static boolean isLookedForNow() {
    if (!WATCH.isOver()) {
      return false;
    }
    lookAgain();
    return true;
  }
}
