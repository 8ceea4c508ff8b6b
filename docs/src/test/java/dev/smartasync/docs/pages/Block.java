package dev.smartasync.docs.pages;

/**
 * A fenced block of a page.
 *
 * @param page the page it is on, and its line there, as failures show it
 * @param language what is written after the fence
 * @param marker the HTML comment in front of it, without its brackets; empty where there is none
 * @param text the lines between the fences
 */
record Block(String page, String language, String marker, String text) {}
