/** RxJava types as stages; {@link dev.smartasync.rxjava.RxJavaStages} is the entry point. */
@NullMarked
package dev.smartasync.rxjava;

import org.jspecify.annotations.NullMarked;
