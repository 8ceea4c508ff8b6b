package dev.smartasync.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a run has measured: the JSON files of a directory, JMH's own and those of programs. */
final class Results {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Measurement> measurements = new ArrayList<>();
  private final Set<Integer> forks = new TreeSet<>();

  private Results() {}

  static Results read(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(Results::hasFigures).sorted().toList();
    }
    Results results = new Results();
    for (Path file : files) {
      for (JsonNode entry : JSON.readTree(file.toFile())) {
        results.measurements.add(measurement(Setting.of(file.getFileName().toString()), entry));
        if (entry.has("forks")) {
          results.forks.add(entry.path("forks").asInt());
        }
      }
    }
    return results;
  }

  private static boolean hasFigures(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json") && !name.equals(Machine.FILE);
  }

  private static Measurement measurement(Setting setting, JsonNode entry) {
    String[] names = entry.get("benchmark").asText().split("\\.", -1);
    JsonNode jmh = entry.path("primaryMetric");
    String unit = jmh.path("scoreUnit").asText(entry.path("unit").asText());
    JsonNode score = jmh.path("scorePercentiles").path("50.0");
    double median = score.isMissingNode() ? entry.path("score").asDouble() : score.asDouble();
    JsonNode allocated = entry.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score");
    Map<String, String> params = params(entry.path("params"));
    return new Measurement(
        setting,
        names[names.length - 2],
        contender(names[names.length - 1], params),
        params,
        Quantity.of(unit),
        median * Quantity.factor(unit),
        spread(entry).map(it -> it.times(Quantity.factor(unit))),
        allocated.isNumber() ? OptionalDouble.of(allocated.asDouble()) : OptionalDouble.empty());
  }

  /** Where the parameter says so, it is not the generated facade that makes the crossing. */
  private static String contender(String method, Map<String, String> params) {
    String crossing = params.getOrDefault("crossing", method);
    boolean other = crossing.equals(Contender.SMART) || crossing.equals(Contender.PROXY);
    return other && method.equals(Contender.FACADE) ? crossing : method;
  }

  private static Optional<Spread> spread(JsonNode entry) {
    double[] iterations =
        StreamSupport.stream(entry.path("primaryMetric").path("rawData").spliterator(), false)
            .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
            .mapToDouble(JsonNode::asDouble)
            .toArray();
    if (iterations.length > 1) {
      return Optional.of(Spread.of(iterations));
    }
    return entry.has("low")
        ? Optional.of(new Spread(entry.path("low").asDouble(), entry.path("high").asDouble()))
        : Optional.empty();
  }

  private static Map<String, String> params(JsonNode node) {
    Map<String, String> params = new TreeMap<>();
    node.properties().forEach(param -> params.put(param.getKey(), param.getValue().asText()));
    return params;
  }

  List<Measurement> all() {
    return measurements;
  }

  /** How many Java virtual machines each benchmark had, one after the other. */
  String forks() {
    return forks.stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }

  /** The crossings that were measured this way, in the order of the page. */
  Set<String> crossings(Setting setting) {
    Set<String> crossings = new LinkedHashSet<>();
    measurements.stream()
        .filter(measurement -> measurement.setting() == setting)
        .map(Measurement::crossing)
        .sorted(Crossing.ORDER)
        .forEach(crossings::add);
    return crossings;
  }

  List<Measurement> of(Setting setting, String crossing) {
    return measurements.stream()
        .filter(m -> m.setting() == setting && m.crossing().equals(crossing))
        .toList();
  }

  /** What another contender took for the same work. */
  Optional<Measurement> beside(Measurement measurement, String contender) {
    return measurements.stream()
        .filter(m -> m.contender().equals(contender) && m.comparesWith(measurement))
        .findFirst();
  }

  /** Who of SmartAsync does the work as a peer does it: with few threads, where there is such. */
  String counterpart(Measurement peer) {
    return beside(peer, Contender.BOUNDED).isPresent() ? Contender.BOUNDED : Contender.FACADE;
  }

  /**
   * The peer that took least for the same work; to none the warm threads are of use. There is none
   * beside a thread for each call where peers have few.
   */
  Optional<Measurement> bestPeer(Measurement measurement, Figure figure) {
    if (measurement.contender().equals(Contender.FACADE)
        && beside(measurement, Contender.BOUNDED).isPresent()) {
      return Optional.empty();
    }
    return measurements.stream()
        .filter(measurement::isSameWorkAs)
        .filter(m -> Contender.of(m.contender()).side() == Contender.Side.PEER)
        .filter(m -> figure.of(m).isPresent())
        .min(Comparator.comparingDouble(m -> figure.of(m).orElseThrow()));
  }
}
