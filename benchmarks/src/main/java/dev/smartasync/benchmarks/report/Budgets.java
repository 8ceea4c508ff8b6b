package dev.smartasync.benchmarks.report;

import static dev.smartasync.benchmarks.report.Contender.BY_HAND;
import static dev.smartasync.benchmarks.report.Contender.FACADE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked of each crossing. Figures are of the same run, and medians. */
final class Budgets {

  private static final Limit NOTHING = Limit.of(0);

  private final List<Budget> all = new ArrayList<>();

  private Budgets() {
    String crossing = "sync→sync through the facade";
    time("SyncToSync", crossing, "direct call + 0.5 ns", Limit.contender("direct").plus(0.5));
    time("SyncToSync", crossing, "1.15 × check and call", Limit.contender(BY_HAND).times(1.15));
    bytes("SyncToSync", crossing, "0 B", NOTHING);

    crossing = "sync→async, ready";
    time("AwaitReady", crossing, "1.15 × hand-written", Limit.contender(BY_HAND).times(1.15));
    bytes("AwaitReady", crossing, "no byte beyond the stage", Limit.contender(BY_HAND));

    crossing = "sync→async, failed";
    time("AwaitFailed", crossing, "1.15 × hand-written", Limit.contender(BY_HAND).times(1.15));
    bytes("AwaitFailed", crossing, "no exception but the stage's", Limit.contender(BY_HAND));

    crossing = "sync→async, handed over";
    time("AwaitHandedOver", crossing, "1.05 × `join()`", Limit.contender("join").times(1.05));
    bytes("AwaitHandedOver", crossing, "no byte beyond `join()`", Limit.contender("join"));
    time("AwaitHandedOver", crossing, "no peer faster", Limit.bestPeer());

    crossing = "built-in loop, the caller is the loop";
    time("BuiltInLoop", crossing, "35 ns", Limit.of(35));
    bytes("BuiltInLoop", crossing, "160 B", Limit.of(160));

    crossing = "async→async";
    time("AsyncToAsync", crossing, "1.15 × check and call", Limit.contender(BY_HAND).times(1.15));
    bytes("AsyncToAsync", crossing, "no byte beyond the stage", Limit.contender("direct"));

    time("OffloadSerial", "async→sync, one at a time", "no peer faster", Limit.bestPeer());

    offload("async→sync, 1,000 at once", "OffloadBurst", Map.of("calls", "1000"));
    offload("async→sync, 1,000 that block 10 ms", "OffloadBlocking", Map.of("load", "1000x10"));
    offload("async→sync, 10,000 that block 10 ms", "OffloadBlocking", Map.of("load", "10000x10"));

    pending();
    detection();
    programs();
  }

  /** All of them, one crossing after the other. */
  static List<Budget> all() {
    return List.copyOf(new Budgets().all);
  }

  private void offload(String crossing, String benchmark, Map<String, String> params) {
    String goal = "1.10 × hand-written virtual threads";
    Limit byHand = Limit.contender(BY_HAND).times(1.10);
    add(crossing, goal, Setting.PINNED, benchmark, FACADE, params, Figure.MEASURED, byHand);
    add(
        crossing,
        "ahead of every peer",
        Setting.PINNED,
        benchmark,
        FACADE,
        params,
        Figure.MEASURED,
        Limit.bestPeer());
  }

  private void pending() {
    String crossing = "1,000,000 pending";
    Map<String, String> million = Map.of("pending", "1000000");
    Limit byHand = Limit.contender(BY_HAND).times(1.10);
    Limit linear = Limit.same(Setting.PROGRAM, "pending", "100000").times(1.10);
    program(crossing, "time: 1.10 × hand-written", "PendingTime", FACADE, million, byHand);
    program(crossing, "heap: 1.10 × hand-written", "PendingHeap", FACADE, million, byHand);
    program(crossing, "time: 1.10 × a call of 100,000", "PendingTime", FACADE, million, linear);
    program(crossing, "heap: 1.10 × a call of 100,000", "PendingHeap", FACADE, million, linear);
    program(crossing, "bounded: 200 B a call", "PendingHeap", "bounded", million, Limit.of(200));
  }

  private void detection() {
    String crossing = "detection";
    Map<String, String> unused = Map.of("on", "PLAIN", "used", "NONE");
    Limit none = Limit.same(Setting.BARE, "used", "NONE");
    Limit each = Limit.same(Setting.PINNED, "used", "NONE");
    String method = "mayBlock";
    detect(crossing, "frameworks on the class path: + 0.2 ns", method, unused, none.plus(0.2));
    detect(
        crossing,
        "one ambient detector: + 1 ns",
        method,
        Map.of("on", "PLAIN", "used", "REACTOR"),
        each.plus(1));
    detect(
        crossing,
        "three ambient detectors: + 3 ns",
        method,
        Map.of("on", "PLAIN", "used", "ALL"),
        each.plus(3));
  }

  private void programs() {
    String crossing = "the runtime's jar";
    program(crossing, "150 KB", "JarSize", "smartasync", Map.of(), Limit.of(150 * 1024));
    program("start-up", "30 ms", "StartUp", "firstCrossing", Map.of(), Limit.of(30e6));
  }

  private void time(String benchmark, String crossing, String goal, Limit limit) {
    add(crossing, goal, Setting.PINNED, benchmark, FACADE, Map.of(), Figure.MEASURED, limit);
  }

  private void bytes(String benchmark, String crossing, String goal, Limit limit) {
    add(crossing, goal, Setting.PINNED, benchmark, FACADE, Map.of(), Figure.ALLOCATED, limit);
  }

  private void detect(
      String crossing, String goal, String method, Map<String, String> params, Limit limit) {
    add(crossing, goal, Setting.PINNED, "Detection", method, params, Figure.MEASURED, limit);
  }

  private void program(
      String crossing,
      String goal,
      String benchmark,
      String contender,
      Map<String, String> params,
      Limit limit) {
    add(crossing, goal, Setting.PROGRAM, benchmark, contender, params, Figure.MEASURED, limit);
  }

  private void add(
      String crossing,
      String goal,
      Setting setting,
      String benchmark,
      String contender,
      Map<String, String> params,
      Figure figure,
      Limit limit) {
    all.add(new Budget(crossing, goal, setting, benchmark, contender, params, figure, limit));
  }
}
