package dev.smartasync.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.XYDataset;

/** A chart with logarithmic axes that can be written as SVG. */
record Chart(JFreeChart chart, int height) {

  private static final int WIDTH = 860;
  private static final int ROOM_FOR_LAST_LABEL = 40;
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font SMALL = TEXT.deriveFont(10f);
  private static final Color[] COLOURS = {
    new Color(0x1f6f8b),
    new Color(0xd9822b),
    new Color(0x6a994e),
    new Color(0x8a4f7d),
    new Color(0x9aa0a6),
    new Color(0xb23a48),
    new Color(0x2a2a2a),
    new Color(0xc7b44a)
  };

  /** Horizontal bars, one group below the other, from a figure on or else from the axis. */
  static Chart bars(String title, String unit, OptionalDouble from, CategoryDataset figures) {
    JFreeChart chart =
        ChartFactory.createBarChart(
            title, null, unit, figures, PlotOrientation.HORIZONTAL, false, false, false);
    style(chart, figures.getRowCount() > 1);
    CategoryPlot plot = chart.getCategoryPlot();
    Range range = DatasetUtils.findRangeBounds(figures);
    PowersAxis axis =
        new PowersAxis(
            unit, from.isPresent() ? Range.expandToInclude(range, from.getAsDouble()) : range);
    plot.setRangeAxis(axis);
    plot.setDomainGridlinesVisible(false);
    BarRenderer bars = (BarRenderer) plot.getRenderer();
    bars.setShadowVisible(false);
    bars.setItemMargin(0.05);
    bars.setBase(from.orElse(axis.getLowerBound()));
    bars.setIncludeBaseInRange(false);
    bars.setDefaultItemLabelGenerator(new FigureLabels());
    bars.setDefaultItemLabelsVisible(true);
    bars.setDefaultItemLabelFont(SMALL);
    for (int series = 0; series < figures.getRowCount(); series++) {
      bars.setSeriesPaint(series, COLOURS[series % COLOURS.length]);
    }
    return new Chart(chart, 130 + 18 * figures.getColumnCount() * figures.getRowCount());
  }

  /** Lines. */
  static Chart lines(String title, String x, String y, XYDataset figures) {
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            title, x, y, figures, PlotOrientation.VERTICAL, false, false, false);
    style(chart, true);
    XYPlot plot = chart.getXYPlot();
    plot.setDomainAxis(new PowersAxis(x, DatasetUtils.findDomainBounds(figures, false)));
    plot.setRangeAxis(new PowersAxis(y, DatasetUtils.findRangeBounds(figures)));
    XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, true);
    for (int series = 0; series < figures.getSeriesCount(); series++) {
      lines.setSeriesPaint(series, COLOURS[series % COLOURS.length]);
      lines.setSeriesStroke(series, new BasicStroke(2));
    }
    plot.setRenderer(lines);
    return new Chart(chart, 480);
  }

  private static void style(JFreeChart chart, boolean legend) {
    if (legend) {
      chart.addLegend(new LegendTitle(chart.getPlot()));
      chart.getLegend().setFrame(BlockBorder.NONE);
    }
    StandardChartTheme theme = (StandardChartTheme) StandardChartTheme.createJFreeTheme();
    theme.setExtraLargeFont(TEXT.deriveFont(Font.BOLD, 16));
    theme.setLargeFont(TEXT);
    theme.setRegularFont(TEXT);
    theme.setPlotBackgroundPaint(Color.WHITE);
    theme.setDomainGridlinePaint(Color.LIGHT_GRAY);
    theme.setRangeGridlinePaint(Color.LIGHT_GRAY);
    theme.setBarPainter(new StandardBarPainter());
    theme.apply(chart);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(8, 4, 8, ROOM_FOR_LAST_LABEL));
  }

  void write(Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      SVGGraphics2D graphics =
          new SVGGraphics2D(
              DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument());
      Rectangle area = new Rectangle(WIDTH, height);
      graphics.setSVGCanvasSize(area.getSize());
      chart.draw(graphics, area);
      graphics.stream(writer, true);
    } catch (ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  @SuppressWarnings("serial") // its superclass can be serialized, this is never
  private static final class FigureLabels extends StandardCategoryItemLabelGenerator {
    @Override
    public String generateLabel(CategoryDataset figures, int row, int column) {
      Number figure = figures.getValue(row, column);
      return figure == null ? "" : Quantity.digits(figure.doubleValue());
    }
  }
}
