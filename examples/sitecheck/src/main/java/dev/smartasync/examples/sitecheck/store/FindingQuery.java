package dev.smartasync.examples.sitecheck.store;

import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Finding;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks which links are broken; what that means is said once, in the view {@code broken}. */
final class FindingQuery {
  private final Connection connection;
  private final PreparedStatement about;
  private final PreparedStatement all;
  private final Extent extent;

  FindingQuery(Connection connection, Extent extent) throws SQLException {
    this.connection = connection;
    this.extent = extent;
    about =
        connection.prepareStatement(
            "SELECT * FROM broken WHERE page = ?1"
                + " UNION SELECT * FROM broken WHERE target = ?1"
                + " UNION SELECT * FROM broken WHERE landed = ?1"
                + " ORDER BY page, line, id");
    all = connection.prepareStatement("SELECT * FROM broken ORDER BY page, line, id");
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
                rows.getString("problem")));
      }
    }
    return findings;
  }
}
