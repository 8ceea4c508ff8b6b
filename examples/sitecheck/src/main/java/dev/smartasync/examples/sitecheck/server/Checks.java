package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.examples.sitecheck.server.Check.State;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The checks of a server: a few at once, and the latest ones for a while after they have ended. */
final class Checks {
  private static final int AT_ONCE = 4;
  private static final int REMEMBERED = 20;

  private final Map<String, Check> byId = new LinkedHashMap<>();
  private final Workplace workplace;
  private final Context loop;

  Checks(Workplace workplace, Context loop) {
    this.workplace = workplace;
    this.loop = loop;
  }

  /** Starts a check, unless there are as many as there may be. */
  Optional<Check> begin(CheckRequest request) {
    if (running().size() >= AT_ONCE) {
      return Optional.empty();
    }
    Check check = new Check(UUID.randomUUID().toString(), request, workplace, loop);
    byId.put(check.id(), check);
    forgetOldest();
    check.begin();
    return Optional.of(check);
  }

  Optional<Check> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those that run, so that a page that was reloaded can watch and cancel them. */
  List<Check> running() {
    return byId.values().stream().filter(check -> check.state() == State.RUNNING).toList();
  }

  Future<?> cancelAll() {
    List<Future<Void>> ends = byId.values().stream().map(Check::cancel).toList();
    return Future.join(ends);
  }

  private void forgetOldest() {
    if (byId.size() > REMEMBERED) {
      byId.values().stream()
          .filter(check -> check.state() != State.RUNNING)
          .findFirst()
          .ifPresent(oldest -> byId.remove(oldest.id()));
    }
  }
}
