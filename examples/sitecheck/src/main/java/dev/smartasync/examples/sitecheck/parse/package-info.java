/**
 * Blocking: links and anchors of HTML and Markdown; start at {@link
 * dev.smartasync.examples.sitecheck.parse.PageParser}.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.parse;

import org.jspecify.annotations.NullMarked;
