package dev.smartasync.benchmarks.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a crossing is called on the page: by the class that measures it. */
record Crossing(String title, String text) {

  /** As they are listed below; those that are not, at the end. */
  static final Comparator<String> ORDER =
      Comparator.comparingInt(Crossing::place).thenComparing(Comparator.naturalOrder());

  private static final Map<String, Crossing> KNOWN = new LinkedHashMap<>();

  static {
    add("SyncToSync", "Sync → sync", "A blocking method, called from blocking code.");
    add(
        "SyncToSyncPolluted",
        "Sync → sync, polluted",
        "The same at a call site that has seen many types of facade and several runtimes,"
            + " so that no facade can be inlined for one of them.");
    add(
        "SyncToSyncAfterClose",
        "Sync → sync, another runtime was closed",
        "The same after a runtime has been closed that is not used here.");
    add(
        "AsyncToAsync",
        "Async → async",
        "An asynchronous method, called by code that wants its stage.");
    add(
        "AsyncToAsyncPolluted",
        "Async → async, polluted",
        "The same at a call site that has seen many types and runtimes.");
    add(
        "AsyncToAsyncAfterClose",
        "Async → async, another runtime was closed",
        "The same after a runtime has been closed that is not used here.");
    add(
        "AwaitReady",
        "Sync → async, ready",
        "A plain value of an asynchronous method whose stage is complete. The method is not"
            + " inlined anywhere, so that nobody gets by without its future.");
    add(
        "AwaitReadyPolluted",
        "Sync → async, ready, polluted",
        "The same at a call site that has seen many types and runtimes.");
    add(
        "AwaitFailed",
        "Sync → async, failed",
        "A plain value of an asynchronous method whose stage has failed: the exception is"
            + " thrown and caught.");
    add(
        "AwaitHandedOver",
        "Sync → async, handed over",
        "The stage is completed by an event loop while the caller waits. Pinned, the contenders take"
            + " turns in one JVM, in an order that is drawn for each round.");
    add(
        "BuiltInLoop",
        "Built-in loop",
        "The waiting thread is itself the loop that completes the stage. Any thread may post to it; by"
            + " hand that is a queue of the JDK's, and who posts wakes the thread.");
    add(
        "OffloadSerial",
        "Async → sync, one at a time",
        "A blocking method called from an event loop, its result back on that loop, and"
            + " only then the next call.");
    add(
        "OffloadBurst",
        "Async → sync, many at once",
        "Many such calls at once; time and bytes for each.");
    add(
        "OffloadBlocking",
        "Async → sync, bodies that block",
        "Many such calls at once, and each body sleeps; time for all of them. Left out are those who"
            + " would take minutes, since they have few threads for bodies, or but one: `supplyAsync` and"
            + " Mutiny; of ten thousand calls also Spring's pool, Vert.x and Reactor.");
    add(
        "AwaitHandedOverBurst",
        "Sync → async, handed over to many",
        "Many virtual threads wait at once, for one loop; for each of them.");
    add(
        "OffloadMixed",
        "Async → sync, mixed bodies",
        "Many such calls at once: every tenth body sleeps, or each computes; time for"
            + " all of them.");
    add(
        "StartUp",
        "Start-up",
        "From the first line of `main` until the first crossing has ended, in a new JVM.");
    add(
        "CompileTime",
        "Compile time",
        "What the processor adds to the compilation of annotated classes, or of a package that asks"
            + " for the facades of a client. *Hand-written* is the same without it, of the same"
            + " sources and those that it generates. On all processors.");
    add(
        "CompileProfile",
        "Where the time of a compilation goes",
        "Samples of a warm compilation with the processor: by its classes, and by the compiler's"
            + " phases where it is not at work. *Between rounds* the compiler reads what was"
            + " generated.");
    add("JarSize", "Jar sizes", "");
    add("Detection", "Where am I?", "The question that each crossing asks.");
    add(
        "Pull",
        "Async stream → blocking",
        "A thread pulls what another publishes; for each element.");
    add(
        "Publish",
        "Blocking stream → async",
        "What a thread reads, published on demand; for each element. That thread calls the"
            + " subscriber itself; only by hand each element goes to another thread, through a queue.");
    add(
        "PendingTime",
        "Time of a pending call",
        "So many calls from an event loop, all pending at once, until the last has"
            + " completed on the loop; for each call. Hand-written code and the generated facade have a"
            + " virtual thread for each; the bounded executor and the peers have 256 threads, and all other"
            + " calls are queued. Vert.x hands its results over to that loop from one of its own.");
    add(
        "PendingHeap",
        "Memory of a pending call",
        "Heap in use after a collection, while so many are pending; for each call. A virtual thread"
            + " for each or 256 threads and a queue, as for the time.");
    add(
        "LoopGap",
        "Event-loop gap",
        "How long a loop does not come round while the bodies of calls that it makes block: from"
            + " one beat of its heart, due every millisecond, to the next; and how long all"
            + " calls take together. *99 % of gaps* is the longest where there are fewer than a hundred"
            + " of them; *by time* it is the gap that is not exceeded at 99 % of all moments.");
  }

  private static void add(String benchmark, String title, String text) {
    KNOWN.put(benchmark, new Crossing(title, text));
  }

  private static int place(String benchmark) {
    int place = List.copyOf(KNOWN.keySet()).indexOf(benchmark);
    return place < 0 ? KNOWN.size() : place;
  }

  static Crossing of(String benchmark) {
    return KNOWN.getOrDefault(benchmark, new Crossing(benchmark, ""));
  }
}
