package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the public methods of a type, each once, however often it is overridden or inherited. */
final class MethodCollector {
  /** A method, its signature as a member of the type, and what a call of it there throws. */
  record Found(
      ExecutableElement element,
      ExecutableType type,
      AnnotatedSignature written,
      List<TypeMirror> thrown) {
    Found(ExecutableElement element, ExecutableType type, AnnotatedSignature written) {
      this(element, type, written, List.copyOf(type.getThrownTypes()));
    }
  }

  private final Compilation compilation;
  private final LeftOut leftOut;

  MethodCollector(Compilation compilation) {
    this.compilation = compilation;
    this.leftOut = new LeftOut(compilation);
  }

  List<Found> methodsOf(TypeElement target) {
    Map<String, List<Found>> byErasure = new LinkedHashMap<>();
    TypeArguments arguments = new TypeArguments(target);
    for (TypeElement type : supertypes(target)) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (isMember(method, target) && !leftOut.contains(method, target)) {
          add(found(method, target, arguments), byErasure);
        }
      }
    }
    return byErasure.values().stream().flatMap(List::stream).toList();
  }

  /** Methods of the same signature are equal by erasure; few others are. */
  private void add(Found found, Map<String, List<Found>> byErasure) {
    String name = found.element().getSimpleName().toString();
    List<String> erasures =
        found.type().getParameterTypes().stream().map(it -> compilation.erasedName(it)).toList();
    List<Found> equals = byErasure.computeIfAbsent(name + erasures, it -> new ArrayList<>());
    for (int i = 0; i < equals.size(); i++) {
      Found earlier = equals.get(i);
      if (sameSignature(earlier.type(), found.type())) {
        equals.set(i, ofBoth(earlier, found));
        return;
      }
    }
    equals.add(found);
  }

  private boolean sameSignature(ExecutableType one, ExecutableType other) {
    return compilation.types().isSubsignature(one, other)
        || compilation.types().isSubsignature(other, one);
  }

  private Found ofBoth(Found earlier, Found later) {
    if (overrides(earlier, later)) {
      return earlier;
    }
    boolean better = isBetter(later, earlier);
    Found called = better ? later : earlier;
    List<TypeMirror> thrown = new CommonThrows(compilation).of(called, better ? earlier : later);
    return new Found(called.element(), called.type(), called.written(), thrown);
  }

  private boolean overrides(Found one, Found other) {
    return compilation.isSubclass(
        Compilation.owner(one.element()).asType(), Compilation.owner(other.element()).asType());
  }

  /** Of two that are inherited side by side, a call finds the one with the narrower result. */
  private boolean isBetter(Found later, Found earlier) {
    TypeMirror laterResult = later.type().getReturnType();
    TypeMirror earlierResult = earlier.type().getReturnType();
    return !laterResult.getKind().isPrimitive()
        && compilation.types().isSubtype(laterResult, earlierResult)
        && !compilation.types().isSameType(laterResult, earlierResult);
  }

  private boolean isMember(ExecutableElement method, TypeElement target) {
    boolean inherited = !Compilation.owner(method).equals(target);
    boolean ofInterface = Compilation.owner(method).getKind() == ElementKind.INTERFACE;
    return method.getModifiers().contains(Modifier.PUBLIC)
        && !compilation.elements().isBridge(method)
        && !(inherited && ofInterface && method.getModifiers().contains(Modifier.STATIC));
  }

  private Found found(ExecutableElement method, TypeElement target, TypeArguments arguments) {
    ExecutableType declared = (ExecutableType) method.asType();
    TypeElement owner = Compilation.owner(method);
    if (method.getModifiers().contains(Modifier.STATIC) || owner.equals(target)) {
      return new Found(method, declared, AnnotatedSignature.of(declared, Map.of()));
    }
    var member =
        (ExecutableType) compilation.types().asMemberOf((DeclaredType) target.asType(), method);
    AnnotatedSignature written =
        arguments.isKnown(owner)
            ? AnnotatedSignature.of(declared, arguments.map())
            : AnnotatedSignature.erased(member);
    return new Found(method, member, written);
  }

  /** The type, its superclasses, then the interfaces of all of them. */
  private List<TypeElement> supertypes(TypeElement target) {
    List<TypeElement> found = new ArrayList<>();
    for (TypeElement type = target; type != null; type = compilation.superclass(type)) {
      found.add(type);
    }
    for (int i = 0; i < found.size(); i++) {
      for (TypeMirror type : found.get(i).getInterfaces()) {
        if (compilation.types().asElement(type) instanceof TypeElement element
            && !found.contains(element)) {
          found.add(element);
        }
      }
    }
    return found;
  }
}
