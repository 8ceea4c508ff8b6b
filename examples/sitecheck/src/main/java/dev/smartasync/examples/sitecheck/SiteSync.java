package dev.smartasync.examples.sitecheck;

import dev.smartasync.SmartRuntime;
import dev.smartasync.examples.sitecheck.model.*;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import dev.smartasync.generated.*;

public interface SiteSync extends AutoCloseable {
  static SiteSync of(Site target, SmartRuntime runtime) { return new SiteSyncFacade(target, runtime); }
  Extent open() throws IOException, SQLException;
  Reply fetch(Errand errand);
  Page parse(Document document);
  List<Finding> store(Visit visit) throws SQLException, InterruptedException;
  Report report() throws SQLException, InterruptedException;
  @Override void close() throws SQLException;
}

final class SiteSyncFacade implements SiteSync {
  private static final Operation OPEN = Operation.of("Site", "open").executor("db").throwing(IOException.class, SQLException.class);
  private static final Operation FETCH = Operation.of("Site", "fetch");
  private static final Operation PARSE = Operation.of("Site", "parse");
  private static final Operation STORE = Operation.of("Site", "store").executor("db").throwing(SQLException.class, InterruptedException.class);
  private static final Operation REPORT = Operation.of("Site", "report").executor("db").throwing(SQLException.class, InterruptedException.class);
  private static final Operation CLOSE = Operation.of("Site", "close").executor("db").throwing(SQLException.class);
  private final Site target;
  private final Crossings crossings;
  SiteSyncFacade(Site target, SmartRuntime runtime) { this.target = target; this.crossings = Crossings.of(runtime, OPEN); }
  @Override public Extent open() throws IOException, SQLException { return crossings.passThrough(OPEN, () -> target.open()); }
  @Override public Reply fetch(Errand errand) { return crossings.await(FETCH, () -> target.fetch(errand)); }
  @Override public Page parse(Document document) { return crossings.passThrough(PARSE, () -> target.parse(document)); }
  @Override public List<Finding> store(Visit visit) throws SQLException, InterruptedException { return crossings.passThrough(STORE, () -> target.store(visit)); }
  @Override public Report report() throws SQLException, InterruptedException { return crossings.passThrough(REPORT, () -> target.report()); }
  @Override public void close() throws SQLException { crossings.passThrough(CLOSE, () -> { target.close(); return null; }); }
}
