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
              "      Thread.currentThread().interrupt();\n      CancellationException cancelled",
              "      CancellationException cancelled",
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
              "38. A call that is cancelled while queued keeps its place",
              "engine/Submission.java",
              "case QueueingExecutor own -> own.remove(this);",
              "case QueueingExecutor own -> {}",
              "conformance.CancellationTest"),
          new Mutation(
              "39. A late interrupt reaches the next task of the thread",
              "engine/Interruptible.java",
              "while (phase == End.INTERRUPTING) {",
              "while (phase == null) {",
              "conformance.InterruptLeakTest"),
          new Mutation(
              "45. An executor runs one body more than it has permits",
              "executor/BoundedExecutor.java",
              "if (running >= concurrency) {",
              "if (running > concurrency) {",
              "conformance.OverloadTest"),
          new Mutation(
              "55. The timer of a settled call stays",
              "engine/Clock.java",
              "timer.setRemoveOnCancelPolicy(true);",
              "timer.setRemoveOnCancelPolicy(false);",
              "conformance.TimeoutTest"),
          new Mutation(
              "70. A body waits for work that its own permit keeps from running",
              "engine/Helping.java",
              "Branch branch = Guard.served(guard);",
              "Branch branch = null;",
              "conformance.HelpingTest"),
          new Mutation(
              "74. A loop on a pool's only worker keeps the pool from running others",
              "loop/BuiltInLoop.java",
              "ForkJoinPool.managedBlock(this);",
              "while (!isReleasable() && !block()) {}\n      ForkJoinPool.managedBlock(this);",
              "conformance.WaitTest"),
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
