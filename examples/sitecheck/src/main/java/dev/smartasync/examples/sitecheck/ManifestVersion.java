package dev.smartasync.examples.sitecheck;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class ManifestVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String stated = ManifestVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "sitecheck " + Objects.requireNonNullElse(stated, "(not run from its jar, so of no version)")
    };
  }
}
