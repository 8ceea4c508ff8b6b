package dev.smartasync.benchmarks.report;

import java.util.OptionalDouble;

/** Which figure of a measurement a budget is about. */
enum Figure {
  /** What was measured. */
  MEASURED,
  /** What each call allocated while it was measured. */
  ALLOCATED;

  OptionalDouble of(Measurement measurement) {
    return switch (this) {
      case MEASURED -> OptionalDouble.of(measurement.figure());
      case ALLOCATED -> measurement.allocated();
    };
  }

  Quantity quantity(Measurement measurement) {
    return switch (this) {
      case MEASURED -> measurement.quantity();
      case ALLOCATED -> Quantity.SIZE;
    };
  }
}
