package dev.smartasync.examples.sitecheck.demo;

import java.io.IOException;

/** A way to have a subject checked. */
interface Way {
  Checked check(Subject subject) throws IOException, InterruptedException;
}
