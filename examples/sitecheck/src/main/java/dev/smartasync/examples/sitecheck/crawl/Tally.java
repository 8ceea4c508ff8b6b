package dev.smartasync.examples.sitecheck.crawl;

/**
 * How far a check has come.
 *
 * @param visited how many addresses have been visited
 * @param known how many are known, visited ones included
 * @param truncated whether addresses were left out because the limit was reached
 */
public record Tally(int visited, int known, boolean truncated) {}
