package dev.smartasync.benchmarks.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the processor adds to the time of a compilation: that with it, less that of the same sources
 * and of what it generates of them, without it.
 */
public final class CompileTime {

  private static final List<String> CLIENTS =
      List.of(
          "software.amazon.awssdk.services.s3.S3AsyncClient",
          "io.lettuce.core.api.async.RedisAsyncCommands",
          "org.jooq.DSLContext",
          "redis.clients.jedis.UnifiedJedis");

  private final Figures figures = new Figures();
  private final Compiler compiler;

  private CompileTime(Path libraries) throws IOException {
    compiler = new Compiler(libraries);
  }

  /**
   * Writes the figures into the directory given first; the second holds processor and clients. With
   * a third argument it is brief: that it works is seen.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    CompileTime program = new CompileTime(Path.of(args[1]));
    if (args.length > 2) {
      program.profiled(1);
      program.warm(1, 1);
    } else {
      program.all();
    }
    program.figures.write(Path.of(args[0]), "CompileTime");
  }

  private void all() throws IOException, InterruptedException {
    cold(100, 1);
    warmUp(100, 2);
    warm(100, 3);
    warm(1_000, 1);
    warm(1, 15);
    for (String client : CLIENTS) {
      client(client, 1);
    }
    profiled(300);
  }

  private interface Way {
    double millis(Path sources, Path generated) throws IOException, InterruptedException;
  }

  private void cold(int classes, int rounds) throws IOException, InterruptedException {
    measure(
        Map.of("classes", "" + classes, "javac", "new"),
        samples(classes),
        rounds,
        (sources, generated) -> compiler.coldMillis(List.of(sources), generated),
        (sources, generated) -> compiler.coldMillis(List.of(sources, generated), null),
        (sources, generated) -> compiler.coldMillis(List.of(sources), null));
  }

  private void warm(int classes, int rounds) throws IOException, InterruptedException {
    warm(Map.of("classes", "" + classes, "javac", "warm"), samples(classes), rounds);
  }

  private void client(String type, int rounds) throws IOException, InterruptedException {
    Path sources = Files.createTempDirectory("sources");
    SampleSources.foreign(sources, type);
    String name = type.substring(type.lastIndexOf('.') + 1);
    warm(Map.of("client", name, "javac", "warm"), sources, rounds);
  }

  private void warm(Map<String, String> params, Path sources, int rounds)
      throws IOException, InterruptedException {
    measure(
        params,
        sources,
        rounds,
        compiler::millisWithProcessor,
        compiler::millisWithout,
        (originals, generated) -> compiler.millisWithout(originals));
  }

  private void measure(
      Map<String, String> params, Path sources, int rounds, Way with, Way same, Way without)
      throws IOException, InterruptedException {
    List<Double> processor = new ArrayList<>();
    List<Double> byHand = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    List<Double> added = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Path generated = Files.createTempDirectory("generated");
      processor.add(with.millis(sources, generated));
      byHand.add(same.millis(sources, generated));
      alone.add(without.millis(sources, generated));
      added.add(processor.getLast() - byHand.getLast());
      System.err.printf(
          "%s: %.0f ms, %.0f ms added%n", params, processor.getLast(), added.getLast());
      Compiler.delete(generated);
    }
    Compiler.delete(sources);
    figures.add("CompileTime.processor", params, processor, "ms");
    figures.add("CompileTime.byHand", params, byHand, "ms");
    figures.add("CompileTime.without", params, alone, "ms");
    figures.add("CompileTime.added", params, added, "ms");
  }

  private void warmUp(int classes, int rounds) throws IOException {
    Path sources = samples(classes);
    compile(sources, rounds);
    Compiler.delete(sources);
  }

  /** Of a compilation with the processor, by what was done. */
  private void profiled(int classes) throws IOException, InterruptedException {
    Path sources = samples(classes);
    Path generated = Files.createTempDirectory("generated");
    Profile profile = Profile.of(() -> compiler.millisWithProcessor(sources, generated));
    profile
        .millisByPart()
        .forEach((part, millis) ->
            figures.add(
                "CompileProfile." + part.side(),
                Map.of(
                    "classes",
                    "" + classes,
                    "part",
                    part.name(),
                    "share",
                    Math.round(100 * millis / profile.millis()) + " %"),
                List.of(millis),
                "ms"));
    Compiler.delete(generated);
    Compiler.delete(sources);
  }

  private void compile(Path sources, int rounds) throws IOException {
    for (int round = 0; round < rounds; round++) {
      Path generated = Files.createTempDirectory("generated");
      compiler.millisWithProcessor(sources, generated);
      compiler.millisWithout(sources, generated);
      Compiler.delete(generated);
    }
  }

  private static Path samples(int classes) throws IOException {
    Path sources = Files.createTempDirectory("sources");
    SampleSources.classes(sources, classes);
    return sources;
  }
}
