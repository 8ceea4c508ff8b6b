package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** What a call throws where a type inherits a method more than once, side by side. */
record CommonThrows(Compilation compilation) {

  /** What both declare; to declare what is unchecked binds nobody. */
  List<TypeMirror> of(MethodCollector.Found called, MethodCollector.Found other) {
    List<TypeMirror> declared =
        other.thrown().stream().map(it -> inTermsOf(called, other, it)).toList();
    List<TypeMirror> common = new ArrayList<>();
    for (TypeMirror type : called.thrown()) {
      if (isUnchecked(type) || isBelow(type, declared)) {
        common.add(type);
      }
    }
    for (TypeMirror type : declared) {
      if (isBelow(type, called.thrown()) && !isBelow(type, common)) {
        common.add(type);
      }
    }
    return List.copyOf(common);
  }

  /** A type variable of a method is, in another, the one that stands in its place. */
  private TypeMirror inTermsOf(
      MethodCollector.Found called, MethodCollector.Found other, TypeMirror type) {
    List<? extends TypeVariable> variables = other.type().getTypeVariables();
    List<? extends TypeVariable> counterparts = called.type().getTypeVariables();
    for (int i = 0; i < variables.size(); i++) {
      if (compilation.types().isSameType(type, variables.get(i))) {
        return i < counterparts.size() ? counterparts.get(i) : compilation.types().erasure(type);
      }
    }
    return type;
  }

  private boolean isUnchecked(TypeMirror type) {
    return isBelow(
        type,
        List.of(
            compilation.typeNamed("java.lang.RuntimeException"),
            compilation.typeNamed("java.lang.Error")));
  }

  private boolean isBelow(TypeMirror type, List<TypeMirror> others) {
    return others.stream().anyMatch(it -> compilation.types().isSubtype(type, it));
  }
}
