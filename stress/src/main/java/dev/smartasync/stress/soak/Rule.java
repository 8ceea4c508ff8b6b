package dev.smartasync.stress.soak;

/** What must never happen. */
enum Rule {
  LOST("a call that was started did not settle"),
  SETTLED_TWICE("a call settled twice"),
  WRONG_VALUE("a call got what another one's body yielded"),
  WRONG_FAILURE("a call failed with what nobody threw"),
  RAN_TWICE("a body ran twice"),
  STARTED_LATE("a body started uninterrupted after the cancel(true) of its call had returned"),
  WRONG_THREAD("a body or an outcome came to a thread that it was not bound to"),
  NEVER_INTERRUPTED("a body outlived its deadline, since no interrupt reached it"),
  DIRTY_FLAG("an interrupt flag was set where nobody was interrupted"),
  LOST_INTERRUPT("an interrupt of a waiting thread left no trace"),
  LISTENER_LOST("a listener was told of a start and of no end"),
  LISTENER_TWICE("a listener was told twice of the same start or end"),
  SCOPE_OPEN("a scope of context was opened and not closed, or closed twice"),
  SCOPE_VALUE("a thread had another's context"),
  LEAKED_THREAD("a thread was left over"),
  LEAKED_TIMER("a timer was left over"),
  LEAKED_CALL("a call that had settled was still held"),
  HEAP_GROWTH("the heap grew"),
  NOT_REQUESTED("a subscriber got an element that it had not requested"),
  REFUSAL("a loop was let wait, or was refused what it may do");

  private final String text;

  Rule(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
