package dev.smartasync.examples.sitecheck.demo;

import java.util.Set;

/**
 * Something the demo checks.
 *
 * @param faults exactly the broken links that are to be found in it
 */
record Subject(String target, Set<Fault> faults) {}
