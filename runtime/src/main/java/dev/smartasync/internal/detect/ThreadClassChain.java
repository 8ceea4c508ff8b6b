package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import dev.smartasync.internal.OwnMembers;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;

/**
 * An inline cache in front of {@link ThreadClasses}: a call site that compares the thread's class
 * with those met before and leads to their questions, all of it folded by the compiler. It is
 * bounded, and admits only classes that live as long as this library.
 */
final class ThreadClassChain {
  private static final int BOUND = 8;
  private static final MethodType TYPE = methodType(int.class, Thread.class);

  private static final MethodHandle MISS = own("miss", TYPE);
  private static final MethodHandle IS_OF =
      own("isOf", methodType(boolean.class, Class.class, Thread.class));

  private static final MutableCallSite SITE = new MutableCallSite(MISS);
  private static final MethodHandle ASK = SITE.dynamicInvoker();

  private static final List<Class<?>> ADMITTED = new ArrayList<>();

  private ThreadClassChain() {}

  /**
   * Asks about the current thread.
   *
   * @return the claim that says "loop", or one of the constants of {@link ThreadClasses}
   * @throws Throwable what a family's question threw
   */
  static int ask(Thread thread) throws Throwable {
    return (int) ASK.invokeExact(thread);
  }

  static synchronized void forget() {
    ADMITTED.clear();
    link(MISS);
  }

  static int miss(Thread thread) throws Throwable {
    MethodHandle question = question(ThreadClasses.claims(thread.getClass()));
    admit(thread.getClass(), question);
    return (int) question.invokeExact(thread);
  }

  private static synchronized void admit(Class<?> type, MethodHandle question) {
    if (ADMITTED.size() < BOUND
        && !ADMITTED.contains(type)
        && Loaders.own().contains(type.getClassLoader())) {
      ADMITTED.add(type);
      link(MethodHandles.guardWithTest(IS_OF.bindTo(type), question, SITE.getTarget()));
    }
  }

  private static void link(MethodHandle chain) {
    SITE.setTarget(chain);
    MutableCallSite.syncAll(new MutableCallSite[] {SITE});
  }

  /** Turns a class's claims into one handle that asks them in turn. */
  private static MethodHandle question(Object[] claims) {
    MethodHandle question = answer(ThreadClasses.undecided(claims));
    for (int claim = claims.length - 2; claim >= 0; claim -= 2) {
      question =
          MethodHandles.guardWithTest(
              ThreadFamily.question(ThreadClasses.handles(claims, claim)),
              answer(claim),
              ThreadClasses.family(claims, claim).hasTheLastWord()
                  ? answer(ThreadClasses.MAY_BLOCK)
                  : question);
    }
    return question;
  }

  private static MethodHandle answer(int answer) {
    return MethodHandles.dropArguments(MethodHandles.constant(int.class, answer), 0, Thread.class);
  }

  static boolean isOf(Class<?> type, Thread thread) {
    return thread.getClass() == type;
  }

  private static MethodHandle own(String name, MethodType type) {
    return OwnMembers.method(MethodHandles.lookup(), name, type);
  }
}
