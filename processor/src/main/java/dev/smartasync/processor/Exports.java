package dev.smartasync.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What the public types of a package may show to other modules. */
final class Exports {
  private final Elements elements;
  private final PackageElement home;

  Exports(Elements elements, PackageElement home) {
    this.elements = elements;
    this.home = home;
  }

  /** Whether other modules see the package's public types, but may not see this one. */
  boolean leak(TypeElement type) {
    ModuleElement from = elements.getModuleOf(home);
    ModuleElement to = elements.getModuleOf(type);
    if (from == null || to == null || from.isUnnamed() || !isExportedToAll(from, home)) {
      return false;
    }
    return !isAccessible(type)
        || !isExportedToAll(to, elements.getPackageOf(type))
        || !(to.getQualifiedName().contentEquals("java.base") || isPassedOn(from, to));
  }

  private static boolean isAccessible(TypeElement type) {
    for (Element level = type; level instanceof TypeElement; level = level.getEnclosingElement()) {
      Set<Modifier> modifiers = level.getModifiers();
      if (!modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.PROTECTED)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExportedToAll(ModuleElement module, PackageElement what) {
    return ElementFilter.exportsIn(module.getDirectives()).stream()
        .anyMatch(it -> it.getPackage().equals(what) && it.getTargetModules() == null);
  }

  /**
   * Whether the one module declares that who reads it reads the other as well. An automatic module
   * declares nothing.
   */
  private boolean isPassedOn(ModuleElement from, ModuleElement to) {
    Deque<ModuleElement> open = new ArrayDeque<>(List.of(from));
    Set<ModuleElement> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      ModuleElement module = open.remove();
      if (module.equals(to)) {
        return true;
      }
      if (elements.isAutomaticModule(module)) {
        continue;
      }
      ElementFilter.requiresIn(module.getDirectives()).stream()
          .filter(it -> it.isTransitive() && seen.add(it.getDependency()))
          .forEach(it -> open.add(it.getDependency()));
    }
    return false;
  }
}
