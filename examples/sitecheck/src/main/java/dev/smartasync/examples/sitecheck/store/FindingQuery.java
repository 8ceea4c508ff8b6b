package dev.smartasync.examples.sitecheck.store;

import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Href;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks which links are broken; what that means is said once. */
final class FindingQuery {
  /** Each link that cannot be followed, leads to something broken, or misses its anchor. */
  private static final String BROKEN =
      """
      SELECT l.id, l.page, l.line, l.text, l.written, l.target, l.fragment, COALESCE(l.problem, v.problem,
          'no anchor #' || l.fragment || ' in that page') AS problem
        FROM link l
        %s JOIN visit v ON v.address = l.target
        LEFT JOIN visit p ON p.address = v.landed AND p.parsed
        WHERE (l.problem IS NOT NULL OR v.problem IS NOT NULL
          OR l.fragment IS NOT NULL AND p.address IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM anchor a WHERE a.page = p.address AND a.name = l.fragment))
      """;

  private static final String ALL = BROKEN.formatted("LEFT");
  private static final String VISITED = BROKEN.formatted("INNER");

  private final Connection connection;
  private final PreparedStatement about;
  private final PreparedStatement all;
  private final Extent extent;

  FindingQuery(Connection connection, Extent extent) throws SQLException {
    this.connection = connection;
    this.extent = extent;
    about =
        connection.prepareStatement(
            // Three questions with an index each, rather than one that reads every link.
            ALL
                + "AND l.page = ?1 UNION "
                + VISITED
                + "AND v.address = ?1 UNION "
                + VISITED
                + "AND v.landed = ?1 ORDER BY page, line, id");
    all = connection.prepareStatement(ALL + "ORDER BY page, line, id");
  }

  /** The broken links that stand in an address or lead there. */
  List<Finding> about(URI address) throws SQLException {
    about.setString(1, address.toString());
    return read(about);
  }

  List<Finding> all() throws SQLException {
    return read(all);
  }

  int count(String what) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM " + what);
        ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private List<Finding> read(PreparedStatement query) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        findings.add(
            new Finding(
                extent.nameOf(URI.create(rows.getString("page"))),
                rows.getInt("line"),
                rows.getString("text"),
                rows.getString("written"),
                Href.address(rows.getString("target"), rows.getString("fragment")),
                rows.getString("problem")));
      }
    }
    return findings;
  }
}
