/** Facades without code generation: {@link dev.smartasync.internal.proxy.ProxyFacade}. */
@NullMarked
package dev.smartasync.internal.proxy;

import org.jspecify.annotations.NullMarked;
