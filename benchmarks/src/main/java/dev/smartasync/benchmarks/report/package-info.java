/**
 * Makes the page with tables and plots from what a run has measured; {@link
 * dev.smartasync.benchmarks.report.Report} is the program, {@link
 * dev.smartasync.benchmarks.report.Budgets} what is asked of the figures.
 */
@NullMarked
package dev.smartasync.benchmarks.report;

import org.jspecify.annotations.NullMarked;
