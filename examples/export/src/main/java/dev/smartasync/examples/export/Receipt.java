package dev.smartasync.examples.export;

/**
 * What was received.
 *
 * @param rows how many sales
 * @param bytes how long their lines are
 * @param checksum the sum of the squares of their ids
 */
record Receipt(long rows, long bytes, long checksum) {
  static final Receipt NOTHING = new Receipt(0, 0, 0);

  /** This, and one more. */
  Receipt and(long id, int length) {
    return new Receipt(rows + 1, bytes + length, checksum + id * id);
  }

  /** Whether it is of the sales with the ids 1 up to so many, each once. */
  boolean isOfAll(long expected) {
    long whole = 0;
    for (long id = 1; id <= expected; id++) {
      whole += id * id;
    }
    return rows == expected && checksum == whole;
  }
}
