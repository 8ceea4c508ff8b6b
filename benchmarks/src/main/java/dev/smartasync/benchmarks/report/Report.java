package dev.smartasync.benchmarks.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Writes the page of a run, and its plots into a directory beside it that is called like it. */
public final class Report {

  private Report() {}

  /** Takes the directory of the run and the page to write. */
  public static void main(String[] arguments) throws IOException {
    Path run = Path.of(arguments[0]);
    Path page = Path.of(arguments[1]);
    new Plots(Results.read(run), plots(page)).draw();
    Files.writeString(page, page(run, page));
    System.out.println("Wrote " + page);
  }

  /** The text of the page, with a link to each plot that there is for it. */
  static String page(Path run, Path page) throws IOException {
    return new Page(Results.read(run), Machine.read(run), reasons(), links(page)).text();
  }

  private static Path plots(Path page) {
    return Path.of(page.toString().replaceFirst("\\.md$", ""));
  }

  private static Map<String, String> links(Path page) throws IOException {
    Map<String, String> links = new TreeMap<>();
    Path plots = plots(page);
    if (Files.isDirectory(plots)) {
      try (var files = Files.newDirectoryStream(plots, "*.svg")) {
        for (Path file : files) {
          String name = file.toFile().getName();
          links.put(name.replace(".svg", ""), plots.toFile().getName() + "/" + name);
        }
      }
    }
    return links;
  }

  /** Why a budget is missed, by the key of its {@link Budget.Scope}. */
  static Map<String, String> reasons() throws IOException {
    Properties reasons = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(Report.class.getResourceAsStream("misses.properties")),
            StandardCharsets.UTF_8)) {
      reasons.load(file);
    }
    Map<String, String> map = new TreeMap<>();
    reasons.stringPropertyNames().forEach(name -> map.put(name, reasons.getProperty(name)));
    return map;
  }
}
