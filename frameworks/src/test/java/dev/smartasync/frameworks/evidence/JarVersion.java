package dev.smartasync.frameworks.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * The version that a jar states itself: Maven's, else the manifest's, else that in its name.
 * Nothing of it is run.
 */
final class JarVersion {
  private static final Pattern IN_NAME = Pattern.compile("-(\\d[^/\\\\-]*)[^/\\\\]*\\.jar$");

  private JarVersion() {}

  /** Returns the version of the jar that has the class. */
  static String of(String className) {
    String resource = className.replace('.', '/') + ".class";
    URL url = JarVersion.class.getClassLoader().getResource(resource);
    if (url == null) {
      throw new IllegalStateException(className + " is not on the class path of this run");
    }
    try {
      JarURLConnection connection = (JarURLConnection) url.openConnection();
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        return in(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String in(JarFile jar) throws IOException {
    List<ZipEntry> stated =
        jar.stream()
            .filter(entry -> entry.getName().matches("META-INF/maven/.+/pom\\.properties"))
            .map(ZipEntry.class::cast)
            .toList();
    if (stated.size() == 1) { // more: others are packed into it
      Properties properties = new Properties();
      try (InputStream in = jar.getInputStream(stated.getFirst())) {
        properties.load(in);
      }
      String version = properties.getProperty("version");
      if (isFinal(version)) {
        return version;
      }
    }
    Attributes manifest = jar.getManifest().getMainAttributes();
    for (String name : List.of("Implementation-Version", "Bundle-Version")) {
      String version = manifest.getValue(name);
      if (version != null && isFinal(version)) {
        return version;
      }
    }
    Matcher named = IN_NAME.matcher(jar.getName());
    if (named.find()) {
      return named.group(1);
    }
    throw new IllegalStateException(jar.getName() + " does not state its version");
  }

  /** A jar that states a snapshot was given its version after it was packed. */
  private static boolean isFinal(String version) {
    return !version.endsWith("-SNAPSHOT");
  }
}
