package dev.smartasync.examples.export;

/**
 * What was received.
 *
 * @param rows how many sales
 * @param bytes how long their lines are
 * @param checksum of their ids, in their order
 */
record Receipt(long rows, long bytes, long checksum) {
  static final Receipt NOTHING = new Receipt(0, 0, 0);

  /** This, and one more. */
  Receipt and(long id, int length) {
    return new Receipt(rows + 1, bytes + length, 31 * checksum + id);
  }

  /** Whether it is of the sales with the ids 1 up to so many, each once. */
  boolean isOfAll(long expected) {
    long whole = 0;
    for (long id = 1; id <= expected; id++) {
      whole = 31 * whole + id;
    }
    return rows == expected && checksum == whole;
  }
}
