package dev.smartasync.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What the processor says of adapters: what is wrong; the rule; how to fix it. */
final class AdapterMessages {
  private static final String RULE =
      "an adapter is a class with a method \"public static <T> CompletionStage<T> stage(X<? extends"
          + " T>)\" for each asynchronous type X";

  private AdapterMessages() {}

  static String noClass(Object value) {
    return "%s is no adapter; %s; name such a class".formatted(value, RULE);
  }

  static String noStageMethod(TypeElement adapter) {
    return "the adapter %s has no public static method stage; %s; add the method"
        .formatted(adapter.getSimpleName(), RULE);
  }

  static String noStage(TypeElement adapter, ExecutableElement method) {
    return "%s.%s returns %s; %s; return a CompletionStage"
        .formatted(adapter.getSimpleName(), method, method.getReturnType(), RULE);
  }

  static String notOneParameter(TypeElement adapter, ExecutableElement method) {
    return "%s.%s does not take one parameter; %s; take the asynchronous value alone"
        .formatted(adapter.getSimpleName(), method, RULE);
  }

  static String notAdaptable(TypeElement adapter, TypeMirror type) {
    return ("the adapter %s describes %s; what Java's own types are is fixed, and adapters describe"
            + " classes and interfaces of libraries; take another type")
        .formatted(adapter.getSimpleName(), type);
  }

  static String unclearValue(TypeElement adapter, ExecutableElement method) {
    return ("%s.%s returns %s, whose value is no type argument of its parameter; the value is a type"
            + " argument of the asynchronous type, or always the same type; return a stage of one")
        .formatted(adapter.getSimpleName(), method, method.getReturnType());
  }

  static String sameType(TypeElement adapter, String typeName) {
    return ("the adapter %s describes %s, which has one already; one method makes the stages of a"
            + " type; remove one of the two")
        .formatted(adapter.getSimpleName(), typeName);
  }

  static String hidden(TypeElement adapter, Element home) {
    return ("the adapter %s is not accessible from %s; facades call adapters from the package they"
            + " are written into; make it public")
        .formatted(adapter.getSimpleName(), home);
  }

  static String otherType(TypeElement adapter, TypeElement annotated) {
    return ("the adapter %s has no method stage of %s; an adapter makes stages of the type that names"
            + " it in @AdaptedBy; add the method, or name another adapter")
        .formatted(adapter.getSimpleName(), annotated.getSimpleName());
  }

  static String unknownAdapter(TypeMirror type) {
    return ("%s is adapted by a class that is not known; @AdaptedBy names a class that exists when"
            + " all processors are done; import or create it, or add it to the class path")
        .formatted(type);
  }

  static String unusable(ExecutableElement method, String problem) {
    return "%s.%s returns a type whose @AdaptedBy is wrong: %s"
        .formatted(Compilation.owner(method).getSimpleName(), method, problem);
  }
}
