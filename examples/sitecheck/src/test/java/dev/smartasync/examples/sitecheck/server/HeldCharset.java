package dev.smartasync.examples.sitecheck.server;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 that whoever decodes it has to wait for: it holds a page's parser in the midst of its work,
 * on whatever thread that is. The instance is one for the whole process, as charsets are.
 */
final class HeldCharset extends Charset {
  static final String NAME = "x-held";

  private static final HeldCharset ONLY = new HeldCharset();

  private volatile Hold hold = new Hold(new CountDownLatch(1), new CountDownLatch(0));

  private HeldCharset() {
    super(NAME, new String[0]);
  }

  /** From here on, decoding waits until it is released. */
  static Hold hold() {
    Hold next = new Hold(new CountDownLatch(1), new CountDownLatch(1));
    ONLY.hold = next;
    return next;
  }

  @Override
  public boolean contains(Charset other) {
    return StandardCharsets.UTF_8.contains(other);
  }

  @Override
  public CharsetDecoder newDecoder() {
    hold.pass();
    return StandardCharsets.UTF_8.newDecoder();
  }

  @Override
  public CharsetEncoder newEncoder() {
    return StandardCharsets.UTF_8.newEncoder();
  }

  /** One time of being held. */
  record Hold(CountDownLatch reached, CountDownLatch released) {
    /** Whether somebody is held. */
    boolean await() throws InterruptedException {
      return reached.await(20, TimeUnit.SECONDS);
    }

    void release() {
      released.countDown();
    }

    private void pass() {
      reached.countDown();
      try {
        // Not for ever: a loop that is held must still fail its test, and let the server close.
        if (!released.await(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody released the parser");
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** How the JDK finds it. */
  public static final class Provider extends CharsetProvider {
    @Override
    public Iterator<Charset> charsets() {
      return List.<Charset>of(ONLY).iterator();
    }

    @Override
    public @Nullable Charset charsetForName(String name) {
      return name.equalsIgnoreCase(NAME) ? ONLY : null;
    }
  }
}
