package dev.smartasync.internal.engine;

import dev.smartasync.CallerContext;
import dev.smartasync.SmartAsync;
import dev.smartasync.StackTraces;
import dev.smartasync.internal.OneWaySwitch;
import dev.smartasync.internal.detect.Detection;
import dev.smartasync.internal.dispatch.Colour;
import dev.smartasync.internal.dispatch.Demand;
import dev.smartasync.internal.dispatch.Dispatch;
import dev.smartasync.internal.dispatch.ThreadKind;
import dev.smartasync.internal.executor.Threads;
import dev.smartasync.internal.jfr.FlightRecordings;
import dev.smartasync.spi.Crossing;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all crossings of one runtime share: its settings, its detection, and whether it is open. */
public final class Engine {

  // What is made directly follows the dispatch. That is not asked here, or all that it decides by
  // would be loaded before the first call.

  /**
   * Whether any engine was ever closed, or has listeners, detectors, a timeout or stitched traces.
   * Until then none is asked about it: a direct call costs a look at its thread, and at whether
   * Flight Recorder runs.
   */
  private static final OneWaySwitch SPECIAL = OneWaySwitch.off();

  private final Settings settings;
  private final Detection detection;
  private final Reports reports;
  private volatile @Nullable IndirectCalls indirect;

  /** Open, and nobody listens: the crossings whose thread is right may be made directly. */
  private volatile boolean direct;

  /** The same, there is no timeout but an operation's own, and failures are not copied. */
  private volatile boolean directUntimed;

  private volatile boolean closed;

  /** Creates an open engine. */
  public Engine(Settings settings) {
    this.settings = settings;
    this.reports = new Reports(settings.listeners());
    this.detection = new Detection(settings.detectors(), reports);
    this.direct = reports.isEmpty();
    this.directUntimed =
        direct
            && settings.timeoutNanos() == Timeouts.NONE
            && settings.stackTraces() == StackTraces.ORIGINAL;
    if (!directUntimed || !settings.detectors().isEmpty()) {
      SPECIAL.turnOn();
    }
  }

  private IndirectCalls indirect() {
    IndirectCalls known = indirect;
    return known == null ? first(IndirectCalls.of(this)) : known; // made outside the lock
  }

  private synchronized IndirectCalls first(IndirectCalls made) {
    IndirectCalls known = indirect;
    if (known == null) {
      indirect = made;
    }
    return known == null ? made : known;
  }

  /** Returns the calls that demand a plain value. */
  public ValueCalls values() {
    return indirect().values();
  }

  /** Returns the calls that demand a stage, or whichever fits. */
  public StageCalls stages() {
    return indirect().stages();
  }

  /** Returns whether a blocking body may be called here and now with nothing around it. */
  public boolean passesDirectly() {
    return (!SPECIAL.isOn() || direct)
        && !FlightRecordings.wantCalls()
        && !Branch.areCallersBound()
        && mayBlock();
  }

  /**
   * Returns whether a stage may be waited for here and now with nothing around it, provided that
   * its operation has no timeout of its own.
   */
  public boolean awaitsDirectly() {
    return (!SPECIAL.isOn() || directUntimed)
        && !FlightRecordings.wantCalls()
        && !Branch.areCallersBound()
        && mayBlock();
  }

  /** Where no engine has detectors, the answer is the same for all, and no field is read for it. */
  private boolean mayBlock() {
    return (!SPECIAL.isOn() && Detection.anyoneMayBlock()) || detection.mayBlock();
  }

  /**
   * Returns whether an asynchronous body may be called with nothing added to its stage, provided
   * that its operation has no timeout of its own.
   */
  public boolean startsDirectly() {
    return (!SPECIAL.isOn() || directUntimed)
        && !FlightRecordings.wantCalls()
        && !Branch.areCallersBound();
  }

  /** Returns what finds out where a caller is. */
  public Detection detection() {
    return detection;
  }

  /** Returns the names of the executors. */
  public Set<String> executors() {
    return settings.executors().keySet();
  }

  /** Fails where the operation's executor is not one of this runtime's. */
  public void requireExecutor(OperationSpec operation) {
    String name = operation.executor();
    if (name != null
        && !name.equals(SmartAsync.CALLER)
        && !settings.executors().containsKey(name)) {
      throw new IllegalArgumentException(
          operation.name()
              + "() names the executor '"
              + name
              + "', which this runtime does not know. It knows "
              + new TreeSet<>(settings.executors().keySet())
              + ". Register it with SmartRuntime.builder().executor(\""
              + name
              + "\", ...), or name one of those.");
    }
  }

  /** Returns the executor of an operation. */
  Executor executor(OperationSpec operation) {
    String name = operation.executor();
    if (name == null) {
      Executor own = settings.defaultExecutor();
      return own == null ? Threads.PER_BODY : own; // which is not loaded before it is needed
    }
    requireExecutor(operation);
    return Objects.requireNonNull(settings.executors().get(name));
  }

  /** Decides a crossing; a refusal is carried out, or lifted, as the policy says. */
  Crossing decide(OperationSpec operation, Demand demand, CallerContext caller, Colour colour) {
    Crossing crossing = Dispatch.decide(demand, ThreadKind.of(caller), colour);
    if (crossing == Crossing.REFUSE && caller instanceof CallerContext.EventLoop loop) {
      refuse(operation, colour, loop);
      return Dispatch.decide(demand, ThreadKind.MAY_BLOCK, colour);
    }
    return crossing;
  }

  private void refuse(OperationSpec operation, Colour colour, CallerContext.EventLoop loop) {
    try {
      refusals().calling(operation, colour, loop);
    } catch (RuntimeException refusal) {
      Observation.refused(reports, operation, loop, refusal);
      throw refusal;
    }
  }

  /** Returns the deadline of an operation that starts now, or null. */
  @Nullable Deadline deadline(OperationSpec operation) {
    return Deadline.earliest(operation, timeoutNanos(operation));
  }

  /** Returns the timeout of an operation, or {@link Timeouts#NONE}. */
  public long timeoutNanos(OperationSpec operation) {
    long own = operation.timeoutNanos();
    return own == Timeouts.INHERIT ? settings.timeoutNanos() : own;
  }

  /** Returns whether a deadline can end an operation that starts now. */
  public boolean mayExpire(OperationSpec operation) {
    return Deadline.current() != null || timeoutNanos(operation) != Timeouts.NONE;
  }

  /** Returns what runs tasks in the current call tree, wherever it is called. */
  public Consumer<Runnable> withinCurrentTree() {
    Branch branch = Branch.current();
    return task -> Branch.within(branch, task);
  }

  /** Reports a failure that no caller will see. */
  public void report(String what, Throwable failure) {
    reports.failed(what, failure);
  }

  /** Returns the adapters of the user's asynchronous types. */
  public List<StageAdapter> adapters() {
    return settings.adapters();
  }

  Settings settings() {
    return settings;
  }

  Reports reports() {
    return reports;
  }

  Refusals refusals() {
    return indirect().refusals();
  }

  /** Returns what carries context, in order. */
  PendingBodies pending() {
    return indirect().pending();
  }

  /** Returns whether it was closed. */
  public boolean isClosed() {
    return closed;
  }

  void requireOpen(OperationSpec operation) {
    if (closed) {
      RejectedExecutionException refusal = closed(operation);
      Observation.refused(reports, operation, detection.current(), refusal);
      throw refusal;
    }
  }

  /** Returns the failure of what cannot go on after that. */
  public RejectedExecutionException closed(OperationSpec operation) {
    return new RejectedExecutionException(
        operation.name() + "() was called on a SmartRuntime that is closed");
  }

  /**
   * Refuses further calls and fails the bodies that have not started, and those that wait for
   * demand; then, unless on a loop, waits for those that run, but for one that closes the runtime
   * itself. An interrupt while waiting is passed on to them.
   */
  public void close() {
    closed = true;
    direct = false;
    directUntimed = false;
    SPECIAL.turnOn(); // after the fields: whoever sees it on reads them
    PendingBodies pending = pending();
    pending.forEach(OffloadedBody::failUnstarted);
    pending.forEach(body -> LockSupport.unpark(body.worker())); // one may wait for demand
    if (detection.mayBlock()) {
      pending.awaitEmpty();
    }
  }
}
