/** What detection says in frameworks, and in versions of them, started for real. */
@NullMarked
package dev.smartasync.frameworks.versions;

import org.jspecify.annotations.NullMarked;
