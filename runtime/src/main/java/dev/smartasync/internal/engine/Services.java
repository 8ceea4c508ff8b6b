package dev.smartasync.internal.engine;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Provides;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Services as {@link ServiceLoader} finds them. Most applications provide none, and then it is not
 * asked: what it loads and links at its first use takes ten milliseconds.
 */
public final class Services {

  private Services() {}

  /** Returns the services of the current thread's context class loader. */
  public static <S> Iterable<S> of(Class<S> service) {
    return mayBeProvided(service.getName()) ? ServiceLoader.load(service) : List.of();
  }

  /**
   * Returns false only where nothing is provided: not on the class path, which other loaders than
   * the system's have their own idea of, nor by a module.
   */
  private static boolean mayBeProvided(String service) {
    ClassLoader system = ClassLoader.getSystemClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return (context != null && !context.equals(system))
        || isOnPath(system, "META-INF/services/" + service)
        || isProvidedByModule(service);
  }

  /** As {@link ServiceLoader} asks, which a loader may answer otherwise than for one resource. */
  private static boolean isOnPath(ClassLoader loader, String resource) {
    try {
      return loader.getResources(resource).hasMoreElements();
    } catch (IOException unknown) {
      return true;
    }
  }

  private static boolean isProvidedByModule(String service) {
    for (Module module : ModuleLayer.boot().modules()) {
      for (Provides provides : module.getDescriptor().provides()) {
        if (provides.service().equals(service)) {
          return true;
        }
      }
    }
    return false;
  }
}
