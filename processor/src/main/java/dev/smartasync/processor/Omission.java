package dev.smartasync.processor;

import javax.lang.model.element.ExecutableElement;

/** A method that a facade lacks, and why. */
record Omission(ExecutableElement method, String reason) {}
