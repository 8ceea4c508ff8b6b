package dev.smartasync.internal.engine;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.EventLoopPolicy;
import dev.smartasync.internal.dispatch.Colour;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Refuses, warns or allows, as the runtime's policy says. */
final class Refusals {

  private static final String OTHER_THREAD = "run this caller on a worker or virtual thread.";
  private static final String COMPOSE =
      "Compose the stage instead (thenApply, thenCompose, whenComplete), or ";

  private static final String DEMAND_A_FUTURE =
      "Demand a future instead (a facade method that returns CompletableFuture, or"
          + " SmartRuntime.offload), or ";

  private final EventLoopPolicy policy;
  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  Refusals(EventLoopPolicy policy) {
    this.policy = policy;
  }

  /** A plain value is demanded of an operation on a loop. */
  void calling(OperationSpec operation, Colour colour, CallerContext.EventLoop loop) {
    apply(
        operation,
        operation.name() + "() was called synchronously " + where(loop),
        wayOut(operation.alternative(), colour));
  }

  private static String wayOut(@Nullable String alternative, Colour colour) {
    if (alternative != null) {
      return "Call " + alternative + " instead, or ";
    }
    return switch (colour) {
      case BLOCKING -> DEMAND_A_FUTURE;
      case ASYNCHRONOUS -> COMPOSE;
    };
  }

  /** A future that is not there is waited for on a loop. */
  void waiting(OperationSpec operation, String method, CallerContext.EventLoop loop) {
    apply(
        operation,
        method
            + "() was called on the incomplete future of "
            + operation.name()
            + "() "
            + where(loop),
        COMPOSE);
  }

  /** A future is waited for on the very loop that has to complete it: refused always. */
  static BlockingCallRefusedException onItsOwnLoop(
      OperationSpec operation, String method, CallerContext.EventLoop loop) {
    return new BlockingCallRefusedException(
        method
            + "() was called on the incomplete future of "
            + operation.name()
            + "() "
            + where(loop)
            + ". The future completes on that very loop, so waiting here would never end. "
            + COMPOSE
            + OTHER_THREAD);
  }

  private void apply(OperationSpec operation, String what, String wayOut) {
    switch (policy) {
      case REFUSE -> throw new BlockingCallRefusedException(message(what, wayOut));
      case WARN -> {
        if (warned.add(operation.name())) {
          System.getLogger("dev.smartasync")
              .log(System.Logger.Level.WARNING, message(what, wayOut));
        }
      }
      case ALLOW -> {}
    }
  }

  private static String where(CallerContext.EventLoop loop) {
    return "on event loop '" + loop.name() + "' (detected by " + loop.detector() + ")";
  }

  private static String message(String what, String wayOut) {
    return what + ". Blocking here would stall every task on that loop. " + wayOut + OTHER_THREAD;
  }
}
