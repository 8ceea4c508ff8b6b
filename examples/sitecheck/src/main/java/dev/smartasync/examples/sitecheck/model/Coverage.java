package dev.smartasync.examples.sitecheck.model;

/** How much of a site a check has seen. */
public enum Coverage {
  /** All that belongs to it. */
  ALL,
  /** As many addresses as a check may visit; there are more. */
  LIMITED,
  /** What was visited until the check was interrupted. */
  INTERRUPTED
}
