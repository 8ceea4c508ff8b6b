package dev.smartasync.examples.sitecheck;

import dev.smartasync.SmartRuntime;
import dev.smartasync.examples.sitecheck.model.*;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import dev.smartasync.generated.*;

public interface SiteAsync {
  static SiteAsync of(Site target, SmartRuntime runtime) { return new SiteAsyncFacade(target, runtime); }
  CompletableFuture<Extent> open();
  CompletableFuture<Reply> fetch(Errand errand);
  CompletableFuture<Page> parse(Document document);
  CompletableFuture<List<Finding>> store(Visit visit);
  CompletableFuture<Report> report();
  CompletableFuture<Void> close();
}

final class SiteAsyncFacade implements SiteAsync {
  private static final Operation OPEN = Operation.of("Site", "open").executor("db");
  private static final Operation FETCH = Operation.of("Site", "fetch");
  private static final Operation PARSE = Operation.of("Site", "parse");
  private static final Operation STORE = Operation.of("Site", "store").executor("db");
  private static final Operation REPORT = Operation.of("Site", "report").executor("db");
  private static final Operation CLOSE = Operation.of("Site", "close").executor("db");
  private final Site target;
  private final Crossings crossings;
  SiteAsyncFacade(Site target, SmartRuntime runtime) { this.target = target; this.crossings = Crossings.of(runtime, OPEN); }
  @Override public CompletableFuture<Extent> open() { return crossings.offload(OPEN, () -> target.open()); }
  @Override public CompletableFuture<Reply> fetch(Errand errand) { return crossings.start(FETCH, () -> target.fetch(errand)); }
  @Override public CompletableFuture<Page> parse(Document document) { return crossings.offload(PARSE, () -> target.parse(document)); }
  @Override public CompletableFuture<List<Finding>> store(Visit visit) { return crossings.offload(STORE, () -> target.store(visit)); }
  @Override public CompletableFuture<Report> report() { return crossings.offload(REPORT, () -> target.report()); }
  @Override public CompletableFuture<Void> close() { return crossings.offload(CLOSE, () -> { target.close(); return null; }); }
}
