package dev.smartasync.examples.sitecheck.store;

import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Href;
import dev.smartasync.examples.sitecheck.model.Link;
import dev.smartasync.examples.sitecheck.model.Page;
import dev.smartasync.examples.sitecheck.model.Reply;
import dev.smartasync.examples.sitecheck.model.Visit;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one visit; the caller owns the transaction. */
final class VisitWriter {
  private final PreparedStatement visits;
  private final PreparedStatement anchors;
  private final PreparedStatement links;

  VisitWriter(Connection connection) throws SQLException {
    visits = connection.prepareStatement("INSERT INTO visit VALUES (?, ?, ?, ?, ?)");
    anchors = connection.prepareStatement("INSERT INTO anchor VALUES (?, ?)");
    links =
        connection.prepareStatement(
            "INSERT INTO link (page, line, text, written, target, fragment, problem)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
  }

  /** What a check starts with counts as linked to: a front page that is missing is a finding. */
  void writeStarts(Extent extent) throws SQLException {
    for (URI start : extent.starts()) {
      String address = start.toString();
      add("", new Link(0, extent.nameOf(start), address, new Href(start, null, null)));
    }
    links.executeBatch();
  }

  void write(Visit visit) throws SQLException {
    Reply reply = visit.reply();
    Page page = visit.page();
    visits.setString(1, reply.asked().toString());
    visits.setString(2, reply.landed().toString());
    visits.setString(3, reply.problem());
    visits.setString(4, page == null ? null : page.title());
    visits.setBoolean(5, page != null);
    visits.executeUpdate();
    if (page != null) {
      writeAnchors(page);
      writeLinks(page);
    }
  }

  private void writeAnchors(Page page) throws SQLException {
    for (String anchor : page.anchors()) {
      anchors.setString(1, page.address().toString());
      anchors.setString(2, anchor);
      anchors.addBatch();
    }
    anchors.executeBatch();
  }

  private void writeLinks(Page page) throws SQLException {
    for (Link link : page.links()) {
      add(page.address().toString(), link);
    }
    links.executeBatch();
  }

  private void add(String page, Link link) throws SQLException {
    links.setString(1, page);
    links.setInt(2, link.line());
    links.setString(3, link.text());
    links.setString(4, link.written());
    links.setString(5, text(link.href().target()));
    links.setString(6, link.href().fragment());
    links.setString(7, link.href().problem());
    links.addBatch();
  }

  private static @Nullable String text(@Nullable URI address) {
    return Objects.toString(address, null);
  }
}
