package dev.smartasync.examples.desktop;

import java.time.Duration;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/** A JavaFX button: what it starts runs elsewhere, and comes back to the application thread. */
public final class JavaFxForecast {
  private final ForecastsAsync forecasts;
  private final Label label = new Label("?");
  private final Button button = new Button("Tomorrow");

  JavaFxForecast(ForecastsAsync forecasts) {
    this.forecasts = forecasts;
    button.setOnAction(clicked -> show());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the label shows a failure
  // tag::javafx[]
  private void show() {
    button.setDisable(true);
    forecasts
        .tomorrow()
        .whenComplete((weather, failure) -> {
          label.setText(failure == null ? weather : "no forecast: " + failure.getMessage());
          button.setDisable(false);
        });
  }

  // end::javafx[]

  Button button() {
    return button;
  }

  Label label() {
    return label;
  }

  HBox pane() {
    return new HBox(button, label);
  }

  /** Shows the button in a window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      Forecasts slow =
          () -> {
            Thread.sleep(Duration.ofSeconds(2));
            return "sunny";
          };
      stage.setScene(new Scene(new JavaFxForecast(ForecastsAsync.of(slow)).pane(), 300, 80));
      stage.show();
    }
  }

  /** Starts JavaFX. */
  public static void main(String[] arguments) {
    Application.launch(Window.class, arguments);
  }
}
