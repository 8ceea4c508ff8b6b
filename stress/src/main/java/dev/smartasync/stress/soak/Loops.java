package dev.smartasync.stress.soak;

import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The event loops that calls come from, and an idle one, each with its heartbeat. */
final class Loops implements AutoCloseable {

  private static final List<CallerKind> KINDS =
      List.of(CallerKind.BUILT_IN_LOOP, CallerKind.NETTY_LOOP, CallerKind.VERTX_LOOP);

  private final Map<CallerKind, Caller> loops = new EnumMap<>(CallerKind.class);
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final Map<String, Heartbeat> heartbeats = new LinkedHashMap<>();
  private final Map<String, Double> worst = new LinkedHashMap<>();
  private final Caller idle;

  /** Returns when all of them run. */
  Loops() {
    for (CallerKind kind : KINDS) {
      loops.put(kind, open(kind, kind.toString()));
    }
    idle = open(CallerKind.NETTY_LOOP, "idle loop");
  }

  private Caller open(CallerKind kind, String name) {
    Caller loop = kind.open();
    threads.add(loop.submit(Thread::currentThread).join());
    heartbeats.put(name, Heartbeat.of(name, loop));
    return loop;
  }

  List<Caller> all() {
    return List.copyOf(loops.values());
  }

  boolean contains(Thread thread) {
    return threads.contains(thread);
  }

  /** Returns the worst gaps since this was last asked. */
  String gaps() {
    heartbeats.forEach((name, heart) -> worst.merge(name, heart.worstMillis(), Math::max));
    return worst.entrySet().stream()
        .map(gap -> "%s %.1f".formatted(gap.getKey(), gap.getValue()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    heartbeats.values().forEach(Heartbeat::stop);
    loops.values().forEach(Caller::close);
    idle.close();
  }
}
