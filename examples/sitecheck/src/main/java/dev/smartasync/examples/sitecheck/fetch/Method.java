package dev.smartasync.examples.sitecheck.fetch;

/** How an address is asked for. */
enum Method {
  GET,
  HEAD
}
