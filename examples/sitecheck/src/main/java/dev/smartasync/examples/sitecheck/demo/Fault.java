package dev.smartasync.examples.sitecheck.demo;

/**
 * A broken link, by where it stands and what is written there.
 *
 * @param page the page, as reports name it
 * @param written the address as written
 */
record Fault(String page, String written) {}
