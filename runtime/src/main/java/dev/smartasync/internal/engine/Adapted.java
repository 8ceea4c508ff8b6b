package dev.smartasync.internal.engine;

/**
 * Marks the stages that this library makes of other asynchronous types. They are its own futures,
 * so a caller gets them guarded; a method's own stage is handed on as it is.
 */
public interface Adapted {}
