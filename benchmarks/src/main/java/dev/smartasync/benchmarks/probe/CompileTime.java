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

  /** Writes the figures into the directory given first; the second holds processor and clients. */
  public static void main(String[] args) throws IOException, InterruptedException {
    CompileTime program = new CompileTime(Path.of(args[1]));
    program.cold(100, 1);
    program.warmUp(100, 2);
    program.warm(100, 3);
    program.warm(1, 5);
    program.profiled(1_000);
    for (String client : CLIENTS) {
      program.client(client, 1);
    }
    program.figures.write(Path.of(args[0]), "CompileTime");
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

  /** One round: it is long, and warm by then. */
  private void profiled(int classes) throws IOException, InterruptedException {
    Profile profile = Profile.of(() -> warm(classes, 1));
    profile
        .millisByPart()
        .forEach((part, millis) ->
            figures.add(
                "CompileTime.profile",
                Map.of(
                    "classes",
                    "" + classes,
                    "part",
                    part,
                    "share",
                    Math.round(100 * millis / profile.millis()) + " %"),
                List.of(millis),
                "ms"));
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
