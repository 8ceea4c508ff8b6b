package dev.smartasync.benchmarks.report;

import static dev.smartasync.benchmarks.report.Contender.BY_HAND;
import static dev.smartasync.benchmarks.report.Limit.bestPeer;
import static dev.smartasync.benchmarks.report.Limit.contender;
import static dev.smartasync.benchmarks.report.Limit.elsewhere;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is asked of each crossing. Figures are of the same run, and medians. */
final class Budgets {

  private static final Limit NEARLY_BY_HAND = contender(BY_HAND).times(1.15);
  private static final Limit SCALES_AS_BY_HAND = contender(BY_HAND).times(1.10);

  private Budgets() {}

  /** All of them, one crossing after the other. */
  static List<Budget> all() {
    return Stream.of(
            passThrough(), await(), offload(), streams(), pending(), detection(), programs())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Budget> passThrough() {
    Subject sync = Subject.facade("sync→sync through the facade", "SyncToSync");
    Subject async = Subject.facade("async→async", "AsyncToAsync");
    Subject syncBare = bare("sync→sync, no framework on the class path", "SyncToSync");
    Subject asyncBare = bare("async→async, no framework on the class path", "AsyncToAsync");
    return List.of(
        sync.atMost("direct call + 0.5 ns", contender("direct").plus(0.5)),
        sync.atMost("1.15 × check and call", NEARLY_BY_HAND),
        sync.allocating("0 B", Limit.of(0)),
        syncBare.atMost("direct call + 0.5 ns", contender("direct").plus(0.5)),
        syncBare.atMost("1.15 × check and call", NEARLY_BY_HAND),
        async.atMost("1.15 × check and call", NEARLY_BY_HAND),
        async.allocating("no byte beyond the method's own", contender("direct")),
        asyncBare.atMost("1.15 × check and call", NEARLY_BY_HAND));
  }

  private static List<Budget> await() {
    Subject ready = Subject.facade("sync→async, ready", "AwaitReady");
    Subject failed = Subject.facade("sync→async, failed", "AwaitFailed");
    Subject handedOver = Subject.facade("sync→async, handed over", "AwaitHandedOver");
    Subject many = Subject.facade("sync→async, 1,000 at once", "AwaitHandedOverBurst");
    Subject more = Subject.facade("sync→async, 10,000 at once", "AwaitHandedOverBurst");
    Subject loop = Subject.facade("built-in loop", "BuiltInLoop").contender("runtime");
    return List.of(
        ready.atMost("1.15 × hand-written", NEARLY_BY_HAND),
        ready.allocating("no byte beyond the method's own", contender(BY_HAND)),
        ready.atMost("no peer faster", bestPeer()),
        failed.atMost("1.15 × hand-written", NEARLY_BY_HAND),
        failed.allocating("no exception of its own", contender(BY_HAND)),
        handedOver.atMost("1.05 × `join()`", contender("join").times(1.05)),
        handedOver.allocating("no byte beyond `join()`", contender("join")),
        handedOver.atMost("no peer faster", bestPeer()),
        many.with("callers", "1000").atMost("no peer faster", bestPeer()),
        many.with("callers", "1000").allocating("no byte more than any peer", bestPeer()),
        more.with("callers", "10000").atMost("no peer faster", bestPeer()),
        more.with("callers", "10000").allocating("no byte more than any peer", bestPeer()),
        loop.atMost("35 ns", Limit.of(35)),
        loop.allocating("160 B", Limit.of(160)));
  }

  private static List<Budget> offload() {
    return Stream.concat(oneAtATime(), manyAtOnce()).toList();
  }

  private static Stream<Budget> oneAtATime() {
    Subject serial = Subject.facade("async→sync, one at a time", "OffloadSerial");
    Subject warm = warm("async→sync, one at a time, warm threads", "OffloadSerial");
    return Stream.concat(
        Stream.of(serial, warm)
            .flatMap(each ->
                Stream.of(
                    each.atMost("the best peer", bestPeer()),
                    each.atMost("a warm pool, by hand", contender("byHandPool")))),
        noMoreBytes(warm));
  }

  private static Stream<Budget> manyAtOnce() {
    Subject burst =
        Subject.facade("async→sync, 1,000 at once", "OffloadBurst").with("calls", "1000");
    Subject blocking =
        Subject.facade("async→sync, 1,000 × 10 ms", "OffloadBlocking").with("batch", "1000x10");
    Subject many =
        Subject.facade("async→sync, 10,000 × 10 ms", "OffloadBlocking").with("batch", "10000x10");
    return Stream.of(
            Stream.concat(scaling(burst), noMoreBytes(burst)),
            scaling(blocking),
            Stream.concat(scaling(many), noMoreBytes(many)),
            scaling(
                warm("async→sync, 1,000 × 10 ms, warm threads", "OffloadBlocking")
                    .with("batch", "1000x10")),
            scaling(
                warm("async→sync, 1,000 at once, warm threads", "OffloadBurst")
                    .with("calls", "1000")),
            scaling(
                warm("async→sync, 10,000 × 10 ms, warm threads", "OffloadBlocking")
                    .with("batch", "10000x10")))
        .flatMap(budgets -> budgets);
  }

  private static Stream<Budget> scaling(Subject subject) {
    return Stream.of(
        subject.atMost("1.10 × hand-written, virtual", SCALES_AS_BY_HAND),
        subject.atMost("ahead of every peer", bestPeer()));
  }

  private static Stream<Budget> noMoreBytes(Subject subject) {
    return Stream.of(
        subject.allocating("no byte more than hand-written, virtual", contender(BY_HAND)),
        subject.allocating("no byte more than a warm pool, by hand", contender("byHandPool")));
  }

  private static Subject bare(String title, String benchmark) {
    return Subject.facade(title, benchmark).in(Setting.BARE);
  }

  private static Subject warm(String title, String benchmark) {
    return Subject.facade(title, benchmark).in(Setting.WARM);
  }

  private static List<Budget> streams() {
    return Stream.of(
            Subject.facade("async stream→blocking, an element", "Pull"),
            Subject.facade("blocking stream→async, an element", "Publish"))
        .map(direction -> direction.contender("smartAsync"))
        .flatMap(stream ->
            Stream.of(
                stream.atMost("no peer faster", bestPeer()),
                stream.allocating("no byte more than any peer", bestPeer())))
        .toList();
  }

  private static List<Budget> pending() {
    Subject time =
        Subject.program("1,000,000 pending, time", "PendingTime", Contender.FACADE)
            .with("pending", "1000000");
    Subject heap =
        Subject.program("1,000,000 pending, heap", "PendingHeap", Contender.FACADE)
            .with("pending", "1000000");
    Limit linear = elsewhere(Setting.PROGRAM, Map.of("pending", "10000")).times(1.10);
    return List.of(
        time.atMost("1.10 × hand-written", SCALES_AS_BY_HAND),
        time.atMost("linear: 1.10 × a call of 10,000", linear),
        heap.atMost("1.10 × hand-written", SCALES_AS_BY_HAND),
        heap.atMost("linear: 1.10 × a call of 10,000", linear),
        heap.contender(Contender.BOUNDED).atMost("bounded: 200 B a call", Limit.of(200)),
        bounded("PendingTime").atMost("time: no peer faster", bestPeer()),
        bounded("PendingHeap").atMost("heap: no peer smaller", bestPeer()));
  }

  private static Subject bounded(String benchmark) {
    return Subject.program(
        "one to 1,000,000 pending, bounded, 256 threads", benchmark, Contender.BOUNDED);
  }

  private static List<Budget> detection() {
    Subject asked =
        Subject.facade("detection, beyond that with no framework on the class path", "Detection")
            .contender("mayBlock");
    Subject unused = asked.with("used", "NONE");
    Limit alone = elsewhere(Setting.BARE, Map.of("on", "PLAIN", "used", "NONE"));
    return List.of(
        unused.with("on", "PLAIN").atMost("none used, a pool's thread: + 0.2 ns", alone.plus(0.2)),
        unused.atMost("none used, any thread, of up to six classes: + 0.2 ns", alone.plus(0.2)),
        asked
            .with("used", "REACTOR")
            .atMost("an ambient detector, any thread: + 1 ns", alone.plus(1)),
        asked
            .with("used", "ALL")
            .atMost("three ambient detectors, any thread: + 3 ns", alone.plus(3)));
  }

  private static List<Budget> programs() {
    return Stream.concat(
            Stream.of(
                Subject.program("the runtime's jar", "JarSize", "smartasync")
                    .atMost("150 KB", Limit.of(150 * Quantity.factor("KB")))),
            Stream.of(
                startUp("sync", "a blocking method, called", Contender.FACADE),
                startUp("await", "a stage, awaited", Contender.FACADE),
                startUp("async", "a stage, handed on", Contender.FACADE),
                startUp("offload", "a blocking method, offloaded", Contender.FACADE),
                startUp("smart", "`Smart`, a blocking method", Contender.SMART),
                startUp("proxy", "`facade(...)`, a stage, awaited", Contender.PROXY)))
        .toList();
  }

  private static Budget startUp(String crossing, String words, String contender) {
    return Subject.program("start-up until the first crossing", "StartUp", contender)
        .with("crossing", crossing)
        .atMost(words + ": 30 ms", Limit.of(30 * Quantity.factor("ms")));
  }
}
