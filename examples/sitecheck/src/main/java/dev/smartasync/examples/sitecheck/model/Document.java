package dev.smartasync.examples.sitecheck.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A page as it arrived, not yet read. */
public final class Document {
  private final URI address;
  private final Format format;
  private final byte[] body;
  private final @Nullable String charset;

  /**
   * Takes the body over: it must not be changed afterwards.
   *
   * @param charset what the server says, or null if the page itself has to
   */
  public Document(URI address, Format format, byte[] body, @Nullable String charset) {
    this.address = address;
    this.format = format;
    this.body = body;
    this.charset = charset;
  }

  /** Where it was found. */
  public URI address() {
    return address;
  }

  /** How to read it. */
  public Format format() {
    return format;
  }

  /** A fresh stream of its bytes. */
  public InputStream body() {
    return new ByteArrayInputStream(body);
  }

  /** The encoding that the server names. */
  public @Nullable String charset() {
    return charset;
  }
}
