package dev.smartasync.examples.sitecheck.fetch;

/** Leave to send one request to a host; given back when the request is over. */
interface Turn {
  void end();
}
