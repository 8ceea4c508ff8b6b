package dev.smartasync.processor;

/**
 * Something that is not known, or not yet: another processor may write it.
 *
 * @param origin what names it
 * @param message what is said of it if it never comes
 */
record Unknown(Declaration.Origin origin, String message) {}
