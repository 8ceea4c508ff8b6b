package dev.smartasync.benchmarks.report;

import java.util.Comparator;
import java.util.Map;

/** Who does the work: what a method of a benchmark is called says it. */
record Contender(String label, Side side) {

  /** Tables list them in this order. */
  enum Side {
    /** What is compared with. */
    BASELINE,
    /** SmartAsync. */
    SMARTASYNC,
    /** Another library, or what is usually written. */
    PEER,
    /** Neither: a part of SmartAsync on its own. */
    OTHER
  }

  static final String BY_HAND = "byHand";
  static final String FACADE = "facade";
  static final String SMART = "smart";
  static final String PROXY = "proxy";
  static final String BOUNDED = "bounded";

  static final Comparator<Measurement> ORDER =
      Comparator.comparing((Measurement measurement) -> of(measurement.contender()).side())
          .thenComparingDouble(Measurement::figure);

  private static final Map<String, Contender> KNOWN =
      Map.ofEntries(
          Map.entry("direct", new Contender("direct call", Side.BASELINE)),
          Map.entry("idle", new Contender("nothing else on the loop", Side.BASELINE)),
          Map.entry(BY_HAND, new Contender("best hand-written", Side.BASELINE)),
          Map.entry("byHandPool", new Contender("hand-written, warm pool", Side.BASELINE)),
          Map.entry(FACADE, smartAsync("generated facade")),
          Map.entry("runtime", smartAsync("`SmartRuntime`")),
          Map.entry(SMART, smartAsync("`Smart`")),
          Map.entry(PROXY, smartAsync("`facade(...)`")),
          Map.entry(BOUNDED, smartAsync("bounded executor")),
          Map.entry("smartAsync", smartAsync("streams")),
          Map.entry("added", new Contender("added", Side.OTHER)),
          Map.entry("firstCrossing", new Contender("added to hand-written", Side.OTHER)),
          Map.entry("processor", new Contender("with the processor", Side.OTHER)),
          Map.entry("compiler", new Contender("the compiler", Side.OTHER)),
          Map.entry("without", new Contender("without facades", Side.OTHER)),
          Map.entry("springVirtual", peer("Spring `@Async`, virtual threads")),
          Map.entry("springPool", peer("Spring `@Async`, pool")),
          Map.entry("springNoOp", peer("Spring proxy that does nothing")),
          Map.entry("thenApply", peer("`thenApply`")),
          Map.entry("reactor", peer("Reactor")),
          Map.entry("reactorStream", peer("Reactor, stream")),
          Map.entry("reactorIterable", peer("Reactor, iterable")),
          Map.entry("mutiny", peer("Mutiny")),
          Map.entry("vertx", peer("Vert.x")),
          Map.entry("kotlin", peer("Kotlin coroutines")),
          Map.entry("rxjava", peer("RxJava")),
          Map.entry("supplyAsync", peer("`supplyAsync`")),
          Map.entry("JarSize.smartasync", new Contender("the runtime's jar", Side.SMARTASYNC)),
          Map.entry("JarSize.processor", new Contender("the processor's jar", Side.OTHER)),
          Map.entry("Publish.byHand", queue("ArrayBlockingQueue", "between two threads, by hand")),
          Map.entry("BuiltInLoop.byHand", queue("ConcurrentLinkedQueue", "and `unpark`, by hand")),
          Map.entry("join", peer("`join()`")),
          Map.entry("get", peer("`get()`")));

  private static Contender smartAsync(String part) {
    return new Contender("**SmartAsync**, " + part, Side.SMARTASYNC);
  }

  private static Contender queue(String type, String use) {
    return new Contender("`" + type + "` " + use, Side.BASELINE);
  }

  private static Contender peer(String label) {
    return new Contender(label, Side.PEER);
  }

  static Contender of(String method) {
    return KNOWN.getOrDefault(method, new Contender("`" + method + "`", Side.OTHER));
  }

  /** Who did the work in that crossing, where what is done is not the same in all of them. */
  static Contender of(Measurement measurement) {
    return in(measurement.crossing(), measurement.contender());
  }

  private static Contender in(String crossing, String method) {
    Contender there = KNOWN.get(crossing + "." + method);
    return there == null ? of(method) : there;
  }

  /** What figures of a crossing are divided by, for the head of a column. */
  static String byHand(String crossing) {
    Contender there = in(crossing, BY_HAND);
    return there.equals(of(BY_HAND)) ? "hand-written" : there.label().replaceFirst(" .*", "");
  }

  /** A label as it is on a plot. */
  static String plain(String label) {
    return label.replaceAll("[`*]", "");
  }
}
