package dev.smartasync.examples.sitecheck.model;

import java.net.URI;
import java.util.List;

/**
 * How far a site reaches.
 *
 * @param root the address that all of a folder's pages lie under; for a web site, its front page
 * @param starts the addresses to begin with
 */
public record Extent(URI root, List<URI> starts) {
  /** Whether an address belongs to the site, so that its links are followed. */
  public boolean contains(URI address) {
    if (onDisk()) {
      return onDisk(address) && address.getRawPath().startsWith(root.getRawPath());
    }
    return !onDisk(address) && Addresses.sameHost(root, address);
  }

  /** How the user knows an address: within a folder, the path from there. */
  public String nameOf(URI address) {
    if (onDisk() && onDisk(address)) {
      return contains(address)
          ? address.getPath().substring(root.getPath().length())
          : address.getPath();
    }
    return address.toString();
  }

  /** The same site where its front page says it is now. */
  public Extent movedTo(URI address) {
    return new Extent(address.resolve("/"), starts);
  }

  private boolean onDisk() {
    return onDisk(root);
  }

  private static boolean onDisk(URI address) {
    return "file".equals(address.getScheme());
  }
}
