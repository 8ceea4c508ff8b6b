package dev.smartasync.frameworks.facade;

/** A method of the target. */
enum Operation {
  READ,
  READ_ON_ONE,
  READ_IN_TIME,
  STAGE,
  STAGE_IN_TIME,
  /** The one that returns the library's own type. */
  OWN
}
