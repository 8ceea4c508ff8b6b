package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.internal.detect.AmbientCopies.Answer;
import dev.smartasync.internal.detect.AmbientCopies.Awake;
import dev.smartasync.internal.detect.AmbientCopies.Dormant;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the frameworks whose loops run on threads of any class, as far as this library's own class
 * loader or its ancestors can load them.
 *
 * <p>The question is asked at every call, so it is a call site that the compiler folds: into
 * nothing where there is no such framework. A framework that can be loaded, but was not yet, is
 * dormant. It must not be initialised for being asked, and it has no loops; whether the application
 * has loaded it is seen from the packages that its class loader has defined, and that is looked at
 * in each call until it has.
 */
final class AmbientLoops {
  // Handles of methods, since handles of constants take long to be put together at start-up.
  private static final MethodHandle NEVER = own("never");
  private static final MethodHandle ALWAYS = own("always");
  private static final MethodHandle WAKE = own("wake");
  private static final MutableCallSite QUESTION = new MutableCallSite(NEVER);
  private static final MethodHandle ON_LOOP = QUESTION.dynamicInvoker();

  private static final AtomicReference<AmbientCopies> COPIES =
      new AtomicReference<>(AmbientCopies.NONE);

  static {
    lookAgain();
  }

  private AmbientLoops() {}

  /** Looks for the frameworks, unless that was done before. */
  static void lookAround() {
    // the static initialiser does it
  }

  /** Looks for the frameworks again. */
  static void lookAgain() {
    lookFor(Frameworks.ambient());
  }

  /** Looks for frameworks; until that is done, those known before are asked. */
  static void lookFor(List<? extends Ambient> frameworks) {
    COPIES.set(AmbientCopies.of(frameworks, Loaders.own()));
    relink();
  }

  /** Returns whether the current thread runs a loop of one of the frameworks. */
  static boolean onLoop() throws Throwable {
    return (boolean) ON_LOOP.invokeExact();
  }

  /**
   * Returns the loop that the current thread runs, or null if it runs none; those frameworks whose
   * answer is an exception are reported and asked no more.
   */
  static @Nullable EventLoop current(Thread thread, BiConsumer<String, Throwable> failed) {
    Answer answer = COPIES.get().ask(thread);
    if (!answer.broken().isEmpty()) {
      COPIES.updateAndGet(copies -> copies.without(answer.broken().keySet()));
      relink();
      answer.broken().forEach((known, thrown) -> failed.accept(known.framework().name(), thrown));
    }
    return answer.loop();
  }

  /** Called by the question once the application has loaded a framework that was dormant. */
  static boolean wake() throws Throwable {
    COPIES.updateAndGet(AmbientCopies::woken);
    relink();
    return onLoop();
  }

  /** Makes the question that of the latest copies. Nothing but handles is put together here. */
  private static synchronized void relink() {
    AmbientCopies copies = COPIES.get();
    MethodHandle question = NEVER;
    for (Awake known : copies.awake().reversed()) {
      question = MethodHandles.guardWithTest(known.onLoop(), ALWAYS, question);
    }
    for (Dormant asleep : copies.dormant()) {
      MethodHandle isLoaded = Handles.isNonNull(asleep.loadedPackage());
      question = MethodHandles.guardWithTest(isLoaded, WAKE, question);
    }
    QUESTION.setTarget(question);
    MutableCallSite.syncAll(new MutableCallSite[] {QUESTION});
  }

  static boolean never() {
    return false;
  }

  static boolean always() {
    return true;
  }

  private static MethodHandle own(String name) {
    try {
      return MethodHandles.lookup().findStatic(AmbientLoops.class, name, methodType(boolean.class));
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }
}
