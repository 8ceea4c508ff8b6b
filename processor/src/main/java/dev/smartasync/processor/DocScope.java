package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What simple names mean in the comments of a type. */
final class DocScope {
  private final Compilation compilation;
  private final TypeElement type;
  private final List<String> imports;
  private final Map<String, Optional<String>> resolved = new HashMap<>();

  DocScope(Compilation compilation, TypeElement type) {
    this.compilation = compilation;
    this.type = type;
    this.imports = Imports.of(compilation, type);
  }

  /** The type that a reference means which names none. */
  String owner() {
    return type.getQualifiedName().toString();
  }

  /** The qualified name of a type, if it is known. */
  Optional<String> resolve(String name) {
    Optional<String> found = resolved.get(name);
    if (found == null) {
      found = find(name);
      resolved.put(name, found);
    }
    return found;
  }

  private Optional<String> find(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    return member(first)
        .or(() -> imported(first))
        .or(() -> known(compilation.elements().getPackageOf(type).getQualifiedName() + "." + first))
        .or(() -> importedOnDemand(first))
        .or(() -> known("java.lang." + first))
        .map(it -> it + rest)
        .or(() -> known(name));
  }

  private Optional<String> member(String name) {
    for (Element level = type; level instanceof TypeElement it; level = it.getEnclosingElement()) {
      if (it.getSimpleName().contentEquals(name)) {
        return Optional.of(it.getQualifiedName().toString());
      }
      Optional<String> found = memberOf(it, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> memberOf(TypeElement owner, String name) {
    List<TypeElement> open = new ArrayList<>(List.of(owner));
    for (int i = 0; i < open.size(); i++) {
      for (TypeElement member : ElementFilter.typesIn(open.get(i).getEnclosedElements())) {
        if (member.getSimpleName().contentEquals(name)) {
          return Optional.of(member.getQualifiedName().toString());
        }
      }
      for (TypeMirror supertype : compilation.types().directSupertypes(open.get(i).asType())) {
        if (compilation.types().asElement(supertype) instanceof TypeElement element
            && !open.contains(element)) {
          open.add(element);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> imported(String name) {
    return imports.stream().filter(it -> it.endsWith("." + name)).findFirst();
  }

  private Optional<String> importedOnDemand(String name) {
    return imports.stream()
        .filter(it -> it.endsWith(".*"))
        .map(it -> known(it.substring(0, it.length() - 1) + name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> known(String qualifiedName) {
    return compilation.visibleFrom(type, qualifiedName).map(it -> it.getQualifiedName().toString());
  }
}
