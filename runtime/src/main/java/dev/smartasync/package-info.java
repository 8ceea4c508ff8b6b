/**
 * What users name: {@link dev.smartasync.SmartAsync} on a method or type, {@link
 * dev.smartasync.SmartRuntime} as the engine, {@link dev.smartasync.Smart} where the context
 * decides.
 */
@NullMarked
package dev.smartasync;

import org.jspecify.annotations.NullMarked;
