/**
 * What a check is about: addresses, pages, links and what is wrong with them. Records only; start
 * at {@link dev.smartasync.examples.sitecheck.model.Target}.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.model;

import org.jspecify.annotations.NullMarked;
