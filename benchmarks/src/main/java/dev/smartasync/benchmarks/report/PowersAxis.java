package dev.smartasync.benchmarks.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * A logarithmic axis with a label at each power of ten; at twice and five times them, too, where it
 * has few. It ends at labels.
 */
@SuppressWarnings("serial") // its superclass can be serialized, this is never
final class PowersAxis extends LogAxis {

  private static final int FEW_POWERS = 3;
  private static final double MARGIN = 1.03;
  private static final double[] STEPS = {1, 2, 5};
  private static final double ROUNDING = 1e-9;

  private final transient List<Double> labels;

  PowersAxis(String title, Range figures) {
    super(title);
    labels = labels(figures);
    setRange(labels.getFirst() / MARGIN, labels.getLast() * MARGIN);
  }

  static NumberFormat numbers() {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  private static List<Double> labels(Range figures) {
    int least = (int) Math.floor(Math.log10(figures.getLowerBound()) + ROUNDING);
    int most = (int) Math.ceil(Math.log10(figures.getUpperBound()) - ROUNDING);
    List<Double> all = new ArrayList<>();
    for (int power = least; power <= Math.max(most, least + 1); power++) {
      for (double step : STEPS) {
        if (step == 1 || most - least <= FEW_POWERS) {
          all.add(step * Math.pow(10, power));
        }
      }
    }
    while (all.size() > 2 && all.get(1) <= figures.getLowerBound()) {
      all.removeFirst();
    }
    while (all.size() > 2 && all.get(all.size() - 2) >= figures.getUpperBound()) {
      all.removeLast();
    }
    return all;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge)
            ? TextAnchor.CENTER_RIGHT
            : RectangleEdge.TOP.equals(edge) ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
    return labels.stream()
        .map(at ->
            new NumberTick(TickType.MAJOR, at, numbers().format(at), anchor, TextAnchor.CENTER, 0))
        .toList();
  }
}
