package dev.smartasync.benchmarks.report;

import java.util.Map;

/** What a crossing is called on the page: by the class that measures it. */
record Crossing(String title, String text) {

  private static final Map<String, Crossing> KNOWN =
      Map.ofEntries(
          entry("SyncToSync", "Sync → sync", "A blocking method, called from blocking code."),
          entry(
              "SyncToSyncPolluted",
              "Sync → sync, polluted",
              "The same at a call site that has seen many types of facade and several runtimes,"
                  + " so that nothing can be inlined for one of them."),
          entry(
              "AsyncToAsync",
              "Async → async",
              "An asynchronous method, called by code that wants its stage."),
          entry(
              "AsyncToAsyncPolluted",
              "Async → async, polluted",
              "The same at a call site that has seen many types and runtimes."),
          entry(
              "AwaitReady",
              "Sync → async, ready",
              "A plain value of an asynchronous method whose stage is complete."),
          entry(
              "AwaitReadyPolluted",
              "Sync → async, ready, polluted",
              "The same at a call site that has seen many types and runtimes."),
          entry(
              "AwaitFailed",
              "Sync → async, failed",
              "A plain value of an asynchronous method whose stage has failed: the exception is"
                  + " thrown and caught."),
          entry(
              "AwaitHandedOver",
              "Sync → async, handed over",
              "The stage is completed by an event loop while the caller waits."),
          entry(
              "BuiltInLoop",
              "Built-in loop",
              "The waiting thread is itself the loop that completes the stage."),
          entry(
              "OffloadSerial",
              "Async → sync, one at a time",
              "A blocking method called from an event loop, its result back on that loop, and"
                  + " only then the next call."),
          entry(
              "OffloadBurst",
              "Async → sync, many at once",
              "Many such calls at once; time and bytes for each."),
          entry(
              "OffloadBlocking",
              "Async → sync, bodies that block",
              "Many such calls at once, and each body sleeps; time for all of them."),
          entry(
              "AwaitHandedOverBurst",
              "Sync → async, handed over to many",
              "A thousand virtual threads wait at once, for one loop."),
          entry(
              "OffloadMixed",
              "Async → sync, mixed bodies",
              "A thousand such calls at once: every tenth body sleeps, or each computes; time for"
                  + " all of them."),
          entry("StartUp", "Start-up", "Class loading until the first crossing has ended."),
          entry("JarSize", "Jar sizes", ""),
          entry("Detection", "Where am I?", "The question that each crossing asks."),
          entry(
              "Pull",
              "Async stream → blocking",
              "A thread pulls what another publishes; for each element."),
          entry(
              "Publish",
              "Blocking stream → async",
              "What a thread reads, published on demand; for each element."),
          entry(
              "PendingTime",
              "Time of a pending call",
              "So many calls from an event loop, all pending at once, until the last has"
                  + " completed on the loop; for each call."),
          entry(
              "PendingHeap",
              "Memory of a pending call",
              "Heap in use after a collection, while so many are pending; for each call."),
          entry(
              "LoopGap",
              "Event-loop gap",
              "How long a loop does not come round while the bodies of 10,000 calls that it"
                  + " makes block for 10 ms each: from one beat of its heart, due every"
                  + " millisecond, to the next."));

  private static Map.Entry<String, Crossing> entry(String benchmark, String title, String text) {
    return Map.entry(benchmark, new Crossing(title, text));
  }

  static Crossing of(String benchmark) {
    return KNOWN.getOrDefault(benchmark, new Crossing(benchmark, ""));
  }
}
