/**
 * One jcstress test for each race, with the results that it must not have: start at {@link Races}.
 */
@NullMarked
package dev.smartasync.stress.races;

import org.jspecify.annotations.NullMarked;
