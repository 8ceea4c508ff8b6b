package dev.smartasync.internal.dispatch;

import dev.smartasync.spi.Crossing;

/** Decides how a call crosses. Nothing else does. */
public final class Dispatch {

  private Dispatch() {}

  /**
   * Returns the crossing for what the caller demands, on the kind of thread it is on, of a method
   * of the given colour.
   *
   * <p>Detection picks the thread and guards it; what the caller gets is fixed by what it demands.
   */
  public static Crossing decide(Demand demand, ThreadKind thread, Colour colour) {
    return switch (demand) {
      case VALUE ->
          switch (thread) {
            case MAY_BLOCK, REENTRANT_LOOP ->
                switch (colour) {
                  case BLOCKING -> Crossing.PASS_THROUGH;
                  case ASYNCHRONOUS -> Crossing.AWAIT;
                };
            case EVENT_LOOP -> Crossing.REFUSE;
          };
      case STAGE ->
          switch (colour) {
            case BLOCKING -> Crossing.OFFLOAD;
            case ASYNCHRONOUS -> Crossing.PASS_THROUGH;
          };
      case EITHER ->
          switch (colour) {
            case BLOCKING ->
                switch (thread) {
                  case MAY_BLOCK -> Crossing.INLINE;
                  case REENTRANT_LOOP, EVENT_LOOP -> Crossing.OFFLOAD;
                };
            case ASYNCHRONOUS -> Crossing.PASS_THROUGH;
          };
    };
  }
}
