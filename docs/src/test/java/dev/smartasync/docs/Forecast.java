package dev.smartasync.docs;

/** The sky over a city. */
public record Forecast(String city, String sky) {}
