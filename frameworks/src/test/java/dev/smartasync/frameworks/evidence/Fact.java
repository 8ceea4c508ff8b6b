package dev.smartasync.frameworks.evidence;

/** What a test can show of a framework: a column of the table. */
public enum Fact {
  /** Its loops are told from other threads. */
  DETECTED("Loops detected"),

  /** What a loop handed over to be done elsewhere arrives on that loop again. */
  RESUMES("Resumes on the loop"),

  /** Its threads for blocking work may block. */
  WORKERS("Workers may block"),

  /** Its asynchronous types are bridged. */
  TYPES("Types bridged"),

  /** Cancellation reaches the work behind its types. */
  CANCELLATION("Cancellation reaches the work");

  private final String title;

  Fact(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
