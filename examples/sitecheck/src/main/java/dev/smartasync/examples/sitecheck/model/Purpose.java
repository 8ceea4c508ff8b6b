package dev.smartasync.examples.sitecheck.model;

/** Why an address is visited. */
public enum Purpose {
  /** It belongs to the site: its links are followed. */
  READ,
  /** It lies outside: whether it is there is all that matters. */
  PROBE
}
