package dev.smartasync.examples.export;

/** A row of the table, and a line of CSV. All of it are numbers, so nothing is to be quoted. */
public record Sale(long id, int article, int quantity, long cents) {

  /** The line, with its end. */
  public String csv() {
    return id + "," + article + "," + quantity + "," + cents + "\n";
  }

  /**
   * Reads a line, given without its end.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Sale parse(String line) {
    try {
      int article = line.indexOf(',') + 1;
      int quantity = line.indexOf(',', article) + 1;
      int cents = line.indexOf(',', quantity) + 1;
      return new Sale(
          Long.parseLong(line, 0, article - 1, 10),
          Integer.parseInt(line, article, quantity - 1, 10),
          Integer.parseInt(line, quantity, cents - 1, 10),
          Long.parseLong(line, cents, line.length(), 10));
    } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
      throw new IllegalArgumentException(
          "'%s' is no sale: expected id,article,quantity,cents".formatted(line), wrong);
    }
  }
}
