package dev.smartasync.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each budget: what is asked, what was measured, the best peer, and a tick or the miss. */
final class BudgetTable {

  private final Results results;
  private final Table table =
      new Table(":crossing", ":at most", "that is", "measured", ":best peer", ":met");
  private final List<Budget> missed = new ArrayList<>();

  BudgetTable(Results results) {
    this.results = results;
    String before = "";
    for (Budget budget : Budgets.all()) {
      row(budget, budget.subject().title().equals(before) ? "" : budget.subject().title());
      before = budget.subject().title();
    }
  }

  /** Those that a figure is above. */
  List<Budget> missed() {
    return missed;
  }

  private void row(Budget budget, String crossing) {
    Optional<Budget.Check> checked = budget.check(results);
    if (checked.isEmpty()) {
      table.row(crossing, budget.goal(), "", "", "", "not measured in this run");
      return;
    }
    Budget.Check check = checked.get();
    if (!check.met()) {
      missed.add(budget);
    }
    table.row(
        crossing,
        budget.goal(),
        check.quantity().text(check.limit()),
        check.quantity().text(check.figure()),
        peer(check.measured(), budget.figure()),
        check.met() ? "✓" : "missed by " + check.miss() + where(check.measured()));
  }

  private String peer(Measurement measured, Figure figure) {
    return results
        .bestPeer(measured, figure)
        .map(peer ->
            Contender.of(peer.contender()).label()
                + " "
                + figure.quantity(peer).text(figure.of(peer).orElseThrow()))
        .orElse("");
  }

  private static String where(Measurement measured) {
    return measured.params().isEmpty() ? "" : " (" + measured.where() + ")";
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
