package dev.smartasync.examples.desktop;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.time.Duration;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.WindowConstants;

/** A Swing button: what it starts runs elsewhere, and comes back to the event dispatch thread. */
public final class SwingForecast {
  private final ForecastsAsync forecasts;
  private final JLabel label = new JLabel("?");
  private final JButton button = new JButton("Tomorrow");

  SwingForecast(ForecastsAsync forecasts) {
    this.forecasts = forecasts;
    button.addActionListener(clicked -> show());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the label shows a failure
  // tag::swing[]
  private void show() {
    button.setEnabled(false);
    forecasts
        .tomorrow()
        .whenComplete((weather, failure) -> {
          label.setText(failure == null ? weather : "no forecast: " + failure.getMessage());
          button.setEnabled(true);
        });
  }

  // end::swing[]

  JButton button() {
    return button;
  }

  JLabel label() {
    return label;
  }

  JPanel panel() {
    JPanel panel = new JPanel(new BorderLayout());
    panel.add(button, BorderLayout.WEST);
    panel.add(label, BorderLayout.CENTER);
    return panel;
  }

  /** Shows the button in a window. */
  public static void main(String[] arguments) {
    Forecasts slow =
        () -> {
          Thread.sleep(Duration.ofSeconds(2));
          return "sunny";
        };
    EventQueue.invokeLater(() -> {
      JFrame window = new JFrame("Forecast");
      window.setDefaultCloseOperation(WindowConstants.EXIT_ON_CLOSE);
      window.add(new SwingForecast(ForecastsAsync.of(slow)).panel());
      window.setSize(300, 80);
      window.setVisible(true);
    });
  }
}
