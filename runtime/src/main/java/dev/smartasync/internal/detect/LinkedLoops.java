package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.internal.OwnMembers;
import dev.smartasync.internal.detect.AmbientCopies.Answer;
import dev.smartasync.internal.detect.AmbientCopies.Awake;
import dev.smartasync.internal.detect.AmbientCopies.Dormant;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The frameworks that were looked for, and the question put together from theirs.
 *
 * <p>The question is asked at every call, so it is the target of a call site, which the compiler
 * folds: into nothing where there is no such framework. A framework that can be loaded, but was not
 * yet, is dormant. It must not be initialised for being asked, and it has no loops; whether the
 * application has loaded it is seen from the packages that its class loader has defined, and that
 * is looked at in each call until it has.
 */
@SuppressWarnings("ReferenceEquality") // the very handle
final class LinkedLoops {
  // Handles of methods, since handles of constants take long to be put together.
  private static final MethodHandle NEVER = own("never");
  private static final MethodHandle ALWAYS = own("always");
  private static final MethodHandle WAKE = own("wake");
  private static final MutableCallSite QUESTION = new MutableCallSite(NEVER);

  private static final AtomicReference<AmbientCopies> COPIES =
      new AtomicReference<>(AmbientCopies.NONE);

  private LinkedLoops() {}

  /** Makes the question that of the copies; until that is done, those known before are asked. */
  static void link(AmbientCopies copies) {
    COPIES.set(copies);
    relink();
  }

  /** Returns whether the current thread runs a loop of one of the frameworks. */
  static boolean onLoop() throws Throwable {
    MethodHandle question = QUESTION.getTarget();
    return question != NEVER && (boolean) question.invokeExact();
  }

  /** Does what {@link AmbientLoops#current} promises. */
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
    return OwnMembers.method(MethodHandles.lookup(), name, methodType(boolean.class));
  }
}
