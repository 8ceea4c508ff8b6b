/**
 * The command line, which may block; start at {@link
 * dev.smartasync.examples.sitecheck.cli.CheckCommand}.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.cli;

import org.jspecify.annotations.NullMarked;
