package dev.smartasync.examples.sitecheck.measure;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Costs as a table for a terminal. */
public final class CrossingTable {
  private CrossingTable() {}

  /** A row for each operation, in the order given. */
  public static String of(List<CrossingCost> costs) {
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
        costs,
        List.of(
            new Column()
                .header("operation")
                .dataAlign(HorizontalAlign.LEFT)
                .with(CrossingTable::operation),
            new Column()
                .header("crossing")
                .dataAlign(HorizontalAlign.LEFT)
                .with(CrossingTable::crossing),
            new Column().header("calls").with(cost -> Integer.toString(cost.calls())),
            new Column().header("threads").with(cost -> Integer.toString(cost.threads())),
            new Column().header("median").with(cost -> time(cost.median())),
            new Column().header("p99").with(cost -> time(cost.p99()))));
  }

  /** What sitecheck offloads without an operation of its own is the reading of a folder's files. */
  private static String operation(CrossingCost cost) {
    return cost.operation().equals("SmartRuntime.offload") ? "(read a file)" : cost.operation();
  }

  private static String crossing(CrossingCost cost) {
    return cost.crossing().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String time(Duration duration) {
    double micros = duration.toNanos() / 1e3;
    return micros < 1_000
        ? String.format(Locale.ROOT, "%.1f µs", micros)
        : String.format(Locale.ROOT, "%.1f ms", micros / 1e3);
  }
}
