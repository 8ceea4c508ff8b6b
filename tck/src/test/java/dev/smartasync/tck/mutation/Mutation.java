package dev.smartasync.tck.mutation;

import java.util.List;

/**
 * A bug that a change of the runtime could bring (back), and the test that has to notice it.
 *
 * @param bug what would go wrong, by its number on the list of behaviours
 * @param file the source file below {@code dev/smartasync/internal}
 * @param from the text to change, which is there once
 * @param to what it is changed to
 * @param test the test, below {@code dev.smartasync.tck}
 */
record Mutation(String bug, String file, String from, String to, String test) {

  private static final String TASK_ENDS = "task.handedBack(isShutDown());";

  private static final String OF_ANY_TREE =
      """
      CURRENT =
          new ThreadLocal<>() {
            private volatile Branch last;

            @Override
            public void set(Branch branch) {
              last = branch;
              super.set(branch);
            }

            @Override
            public Branch get() {
              return super.get() == null ? last : super.get();
            }
          };
      """;

  /** The first few take little time. */
  static final List<Mutation> ALL =
      List.of(
          new Mutation(
              "34. An interrupted waiter leaves what it waited for running",
              "engine/Awaiting.java",
              "if (!operation.shared()) {",
              "if (operation.shared()) {",
              "conformance.InterruptionTest"),
          new Mutation(
              "35. An interrupt is lost where the waiter does not declare it",
              "engine/Awaiting.java",
              "    Thread.currentThread().interrupt();\n    CancellationException cancelled",
              "    CancellationException cancelled",
              "conformance.InterruptionTest"),
          new Mutation(
              "44. A subscription that comes after its waiter has gone goes on",
              "engine/SubscribedStage.java",
              "    if (isDone()) {\n      endTaken();\n",
              "    if (isDone()) {\n",
              "type.LateSubscriptionTest"),
          new Mutation(
              "24. An error in a body leaves its call unsettled",
              "engine/OffloadedBody.java",
              "    } catch (Throwable failure) {\n      return new Failed",
              "    } catch (Exception failure) {\n      return new Failed",
              "conformance.ExceptionsTest"),
          new Mutation(
              "36. A flag that is set keeps a value back that is there",
              "engine/Awaiting.java",
              "return switch (future.state()) {",
              "return switch (Thread.interrupted() ? Future.State.CANCELLED : future.state()) {",
              "conformance.InterruptionTest"),
          new Mutation(
              "37. A cancel does not reach the body",
              "engine/OffloadedBody.java",
              "return mayInterrupt && interrupt() ?",
              "return mayInterrupt && !isOver() ?",
              "conformance.CancellationTest"),
          new Mutation(
              "38. A call that is cancelled while queued keeps its place",
              "engine/Submission.java",
              "case QueueingExecutor own -> own.remove(this);",
              "case QueueingExecutor own -> {}",
              "conformance.CancellationTest"),
          new Mutation(
              "39. A late interrupt reaches the next task of the thread",
              "engine/Interruptible.java",
              "while (!interrupt.landed) {",
              "while (interrupt.worker == null) {",
              "conformance.InterruptLeakTest"),
          new Mutation(
              "40. An earlier interrupt is cleared with the cancel's",
              "engine/Interruptible.java",
              "if (!running.isInterrupted()) {",
              "if (running.isAlive()) {",
              "conformance.InterruptLeakTest"),
          new Mutation(
              "42. A cancel ends the future and not its source",
              "engine/Cancelling.java",
              "if (upstream != null && !(upstream instanceof Smart)) {",
              "if (upstream != null && chain.isEmpty()) {",
              "conformance.CancellationTest"),
          new Mutation(
              "43. A subscription that ends while it begins keeps its waiter",
              "engine/SubscribedStage.java",
              "    if (cancelled) {\n      endTaken();\n    }",
              "    if (cancelled && subscription.get() == null) {\n      endTaken();\n    }",
              "type.LateSubscriptionTest"),
          new Mutation(
              "45. An executor runs one body more than it has permits",
              "executor/BoundedExecutor.java",
              "if (running >= concurrency) {",
              "if (running > concurrency) {",
              "conformance.OverloadTest"),
          new Mutation(
              "46. A cancel interrupts the worker that has returned a stage, and not the stage",
              "engine/OffloadedBody.java",
              "CompletionStage<?> stage = inner();",
              "CompletionStage<?> stage = null;",
              "conformance.CancellationTest"),
          new Mutation(
              "47. A cancel reaches a stage that is shared",
              "engine/OffloadedBody.java",
              "stage == null || guard().operation().shared() ||",
              "stage == null ||",
              "conformance.CancellationTest"),
          new Mutation(
              "49. A wait that expires leaves its stage running",
              "engine/Awaiting.java",
              "      cancel(upstream, operation);\n      throw Failures.thrown(deadline",
              "      throw Failures.thrown(deadline",
              "conformance.TimeoutTest"),
          new Mutation(
              "50. A deadline is cut to milliseconds",
              "engine/Timeouts.java",
              "? LONGEST : timeout.toNanos();",
              "? LONGEST : timeout.toMillis() * 1_000_000;",
              "conformance.TimeoutTest"),
          new Mutation(
              "53. An inner deadline replaces the outer",
              "engine/Deadline.java",
              "outer == null || own.at - outer.at < 0 ? own : outer",
              "own",
              "conformance.TimeoutTest"),
          new Mutation(
              "54. A deadline that passes in the queue is not noticed",
              "engine/OffloadedBody.java",
              "if (extras != null && extras.deadline != null) {",
              "if (extras != null && extras.deadline != null && !isUnstarted()) {",
              "conformance.TimeoutTest"),
          new Mutation(
              "55. The timer of a settled call stays",
              "engine/Clock.java",
              "timer.setRemoveOnCancelPolicy(true);",
              "timer.setRemoveOnCancelPolicy(false);",
              "conformance.RetentionTest"),
          new Mutation(
              "57. A deadline waits for the user's executor",
              "engine/OffloadedBody.java",
              "Clock.at(extras.deadline, this::expire)",
              "Clock.at(extras.deadline, () -> executor.execute(this::expire))",
              "conformance.TimeoutTest"),
          new Mutation(
              "58. The worker keeps the caller's context",
              "engine/CapturedContext.java",
              "      close(scopes, reports);\n",
              "",
              "conformance.ContextTest"),
          new Mutation(
              "60. Where the caller has no context the worker's own stays",
              "engine/CapturedContext.java",
              "snapshots.get(i).restore();",
              "propagators.get(i).capture().restore();",
              "conformance.ContextTest"),
          new Mutation(
              "61. A scope that fails to close keeps the others open",
              "engine/CapturedContext.java",
              "        reports.failed(NOT_PUT_BACK, failure);\n",
              "        reports.failed(NOT_PUT_BACK, failure);\n        break;\n",
              "conformance.ContextTest"),
          new Mutation(
              "62. Concurrent calls share the context of the last of them",
              "engine/CapturedContext.java",
              "private final List<ContextPropagator.Snapshot> snapshots;",
              "private static List<ContextPropagator.Snapshot> snapshots;",
              "conformance.ContextTest"),
          new Mutation(
              "65. The worker's class loader is the body's",
              "engine/CapturedContext.java",
              "      thread.setContextClassLoader(loader);\n",
              "",
              "conformance.ContextTest"),
          new Mutation(
              "68. Only the nearest body above can start what waits for its permit",
              "engine/Branch.java",
              "branch = running(branch.above);\n",
              "branch = null;\n",
              "conformance.HelpingTest"),
          new Mutation(
              "69. Callers keep each other's permits",
              "engine/Branch.java",
              "return host(this, on) != null;",
              "return false;",
              "conformance.HelpingTest"),
          new Mutation(
              "70. A body waits for work that its own permit keeps from running",
              "engine/Helping.java",
              "Branch branch = Guard.served(guard);",
              "Branch branch = null;",
              "conformance.HelpingTest"),
          new Mutation(
              "71. A loop waits for its own task",
              "engine/Guard.java",
              "if (onItsThread) {",
              "if (onItsThread && on.reentrant()) {",
              "conformance.GuardedFutureTest"),
          new Mutation(
              "72. What is bound to a caller that has gone waits for ever",
              "engine/Branch.java",
              "    lost.forEach(Branch::drop);\n",
              "",
              "conformance.CallerAffinityTest"),
          new Mutation(
              "73. A call from outside is of the tree of whichever body started last",
              "engine/Branch.java",
              "CURRENT = new ThreadLocal<>();",
              OF_ANY_TREE,
              "conformance.HelpingTest"),
          new Mutation(
              "74. A loop on a pool's only worker keeps the pool from running others",
              "loop/BuiltInLoop.java",
              "Threads.block(this);",
              "while (!isReleasable() && !block()) {}",
              "conformance.WaitTest"),
          new Mutation(
              "75. Callbacks of a stopped executor run under its lock",
              "executor/QueueingExecutor.java",
              TASK_ENDS,
              "lock.lock();\ntry { " + TASK_ENDS + " } finally { lock.unlock(); }",
              "conformance.CallbackTest"),
          new Mutation(
              "77. A call leaves its tree on the thread",
              "engine/Branch.java",
              "    if (opened != null) {\n      CURRENT.remove();\n",
              "    if (opened != null) {\n",
              "conformance.SubmissionFailureTest"),
          new Mutation(
              "86. A full executor drops what it is given",
              "executor/BoundedExecutor.java",
              "if (!queue.add(task, capacity)) {",
              "if (!queue.add(task, capacity) && capacity < 0) {",
              "conformance.OverloadTest"));

  @Override
  public String toString() {
    return bug;
  }
}
