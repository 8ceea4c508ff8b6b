package dev.smartasync.examples.sitecheck.model;

import java.util.List;

/**
 * What a check found.
 *
 * @param site what was checked
 * @param pages how many pages were read
 * @param addresses how many addresses were visited, pages included
 * @param links how many links stand in those pages
 * @param coverage how much of the site that is
 * @param findings the broken ones, by page and line
 */
public record Report(
    String site, int pages, int addresses, int links, Coverage coverage, List<Finding> findings) {
  /** Whether there was more to check. Named so that it is part of the JSON. */
  public boolean isTruncated() {
    return coverage != Coverage.ALL;
  }
}
