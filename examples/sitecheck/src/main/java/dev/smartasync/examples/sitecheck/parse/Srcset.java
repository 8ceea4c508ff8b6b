package dev.smartasync.examples.sitecheck.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the images that a {@code srcset} offers. */
final class Srcset {
  /** An address, which may contain commas but not end in one, and its size up to a comma. */
  private static final Pattern IMAGE = Pattern.compile("[\\s,]*(\\S*[^\\s,])(,|[^,]*)");

  private Srcset() {}

  /** The addresses, as written and in order. */
  static List<String> addresses(String srcset) {
    List<String> addresses = new ArrayList<>();
    Matcher image = IMAGE.matcher(srcset);
    while (image.lookingAt()) {
      addresses.add(image.group(1));
      image.region(image.end(), srcset.length());
    }
    return addresses;
  }
}
