package dev.smartasync.frameworks.adapter;

/** Knows nothing of facades. */
public interface Courier {
  /** One that comes. */
  Parcel<String> next();

  /** One that comes, of no known content. */
  Parcel<? extends Number> any();
}
