package dev.smartasync.examples.sitecheck;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
public final class ManifestVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }

  /** Name and version. */
  public static String text() {
    String stated = ManifestVersion.class.getPackage().getImplementationVersion();
    return "sitecheck "
        + Objects.requireNonNullElse(stated, "(not run from its jar, so of no version)");
  }
}
