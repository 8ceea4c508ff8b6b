package dev.smartasync.frameworks.adapter;

import java.util.concurrent.CompletableFuture;

/** An asynchronous type that says nothing of itself. */
public final class Parcel<T> {
  final CompletableFuture<T> content = new CompletableFuture<>();
}
