package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import dev.smartasync.CallerContext.EventLoop;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
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
  record Dormant(Ambient framework, String packageName, ClassLoader loader) {
    boolean isLoaded() {
      return loader.getDefinedPackage(packageName) != null;
    }

    MethodHandle executor() {
      try {
        return framework.executor(loader);
      } catch (LinkageError broken) { // reported when the question is asked, by whoever asks
        return MethodHandles.throwException(Executor.class, LinkageError.class).bindTo(broken);
      }
    }
  }

  private record Awake(Ambient framework, MethodHandle executor) {
    EventLoop loop(Thread thread, Executor resume) {
      return new EventLoop(thread.getName(), resume, framework.name(), false);
    }
  }

  private static final MethodHandle NEVER = MethodHandles.constant(boolean.class, false);
  private static final MethodHandle ALWAYS = MethodHandles.constant(boolean.class, true);
  private static final MutableCallSite QUESTION = new MutableCallSite(NEVER);
  private static final MethodHandle ON_LOOP = QUESTION.dynamicInvoker();
  private static final MethodHandle WAKE = wakeHandle();

  private static List<Dormant> dormant = List.of();
  private static volatile List<Awake> awake = List.of();

  static {
    lookAgain();
  }

  private AmbientLoops() {}

  /** Looks for the frameworks, unless that was done before. */
  static void lookAround() {
    // the static initialiser does it
  }

  static synchronized void lookAgain() {
    List<Dormant> found = new ArrayList<>();
    for (ClassLoader loader : Loaders.own()) {
      for (Ambient framework : Frameworks.ambient()) {
        String file = framework.className().replace('.', '/') + ".class";
        if (loader != null && loader.getResource(file) != null) {
          found.add(new Dormant(framework, framework.packageName(), loader));
        }
      }
    }
    awake = List.of();
    dormant = List.copyOf(found);
    wakeLoaded();
  }

  /** Returns whether the current thread runs a loop of one of the frameworks. */
  static boolean onLoop() throws Throwable {
    return (boolean) ON_LOOP.invokeExact();
  }

  /** Returns the loop that the current thread runs, or null if it runs none. */
  static @Nullable EventLoop current(Thread thread) throws Throwable {
    for (Awake known : awake) {
      Executor executor = (Executor) known.executor.invokeExact();
      if (executor != null) {
        return known.loop(thread, executor);
      }
    }
    return null;
  }

  /** The same, and those frameworks whose answer is an exception are reported and asked no more. */
  static synchronized @Nullable EventLoop currentOfSound(
      Thread thread, BiConsumer<String, Throwable> failed) {
    List<Awake> sound = new ArrayList<>();
    EventLoop loop = null;
    for (Awake known : awake) {
      try {
        Executor executor = (Executor) known.executor.invokeExact();
        sound.add(known);
        if (loop == null && executor != null) {
          loop = known.loop(thread, executor);
        }
      } catch (VirtualMachineError error) {
        throw error;
      } catch (Throwable thrown) {
        failed.accept(known.framework.name(), thrown);
      }
    }
    awake = List.copyOf(sound);
    ask();
    return loop;
  }

  /** Called by the question while frameworks are dormant; returns whether one is so no longer. */
  static boolean wake(Dormant[] asleep) {
    for (Dormant one : asleep) {
      if (one.isLoaded()) {
        wakeLoaded();
        return true;
      }
    }
    return false;
  }

  private static synchronized void wakeLoaded() {
    List<Awake> nowAwake = new ArrayList<>(awake);
    List<Dormant> stillDormant = new ArrayList<>();
    for (Dormant one : dormant) {
      if (one.isLoaded()) {
        nowAwake.add(new Awake(one.framework, one.executor()));
      } else {
        stillDormant.add(one);
      }
    }
    awake = List.copyOf(nowAwake);
    dormant = List.copyOf(stillDormant);
    ask();
  }

  private static synchronized void ask() {
    MethodHandle question = NEVER;
    for (Awake known : awake.reversed()) {
      question = MethodHandles.guardWithTest(Handles.isNonNull(known.executor), ALWAYS, question);
    }
    if (!dormant.isEmpty()) {
      question =
          MethodHandles.guardWithTest(
              WAKE.bindTo(dormant.toArray(Dormant[]::new)), ON_LOOP, question);
    }
    QUESTION.setTarget(question);
    MutableCallSite.syncAll(new MutableCallSite[] {QUESTION});
  }

  private static MethodHandle wakeHandle() {
    try {
      return MethodHandles.lookup()
          .findStatic(AmbientLoops.class, "wake", methodType(boolean.class, Dormant[].class));
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }
}
