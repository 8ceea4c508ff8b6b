package dev.smartasync.processor;

import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Everything that the processor says: what is wrong; the rule; how to fix it. */
final class Messages {
  private Messages() {}

  static String frameworkMissing(FacadeKind kind) {
    return ("Facade.%s is asked for, and its framework is not there; the facades of a framework"
            + " return its types; add %s to the dependencies (in a module, require it, too), or"
            + " remove %s")
        .formatted(kind, kind.dependency(), kind);
  }

  static String noFacades() {
    return "no facade is asked for; facades names at least one; "
        + "name one, or remove facades for SYNC and ASYNC";
  }

  static String blankExecutor() {
    return "the executor has a blank name; executors are found by name; "
        + "name one, or remove executor for the runtime's default";
  }

  static String badTimeout(String timeout) {
    return ("timeout \"%s\" is not a duration; a timeout is a positive whole number and one of"
            + " ms, s and m, or \"none\"; write it like \"250ms\", \"2s\" or \"1m\"")
        .formatted(timeout);
  }

  static String notATarget(Element element) {
    return ("%s is %s; facades are written for classes, interfaces, records and enums;"
            + " remove @SmartAsync")
        .formatted(element.getSimpleName(), kind(element));
  }

  static String privateTarget(Element target, Element hidden) {
    return ("%s cannot be reached because %s is private; a facade stands beside its target and"
            + " calls it from there; make %s package-private")
        .formatted(target.getSimpleName(), hidden.getSimpleName(), hidden.getSimpleName());
  }

  static String localTarget(TypeElement type) {
    return switch (type.getNestingKind()) {
      case ANONYMOUS ->
          "@SmartAsync stands in an anonymous class; a facade stands beside its target and cannot"
              + " name an anonymous class; make it a nested or top-level class";
      case LOCAL ->
          ("%s is a local class; a facade stands beside its target and cannot name a local class;"
                  + " make it a nested or top-level class")
              .formatted(type.getSimpleName());
      case MEMBER, TOP_LEVEL ->
          ("%s is inside of a local or anonymous class; a facade stands beside its target and cannot"
                  + " name it; move it out, to a nested or top-level class")
              .formatted(type.getSimpleName());
    };
  }

  static String unreachableForeign(Element target, Element home) {
    return ("%s is not accessible from %s; facades call their target from the package they are"
            + " written into; remove it from of, or move the annotation into its package")
        .formatted(target.getSimpleName(), home);
  }

  static String notAType(Object value) {
    return ("%s has no methods to bridge; of names classes, interfaces, records and enums;"
            + " remove it from of")
        .formatted(shortly(value));
  }

  static String unknownClass(String setting) {
    return ("a type in %s is not known; %s names types that exist when all processors are done;"
            + " import or create the type, or add it to the class path")
        .formatted(setting, setting);
  }

  static String unknownInParameter(
      ExecutableElement method, Element parameter, AnnotationMirror annotation) {
    return ("%s on %s of %s is not known, or names a class that is not; facades have the annotations"
            + " of parameters; import or create the class, or add it to the class path")
        .formatted(shortly(annotation), parameter.getSimpleName(), operation(method));
  }

  static String packageWithoutOf() {
    return "@SmartAsync on a package names no type; on a package it writes the facades of the types"
        + " in of; add of, or annotate a type";
  }

  static String nonBlockingWithoutOf() {
    return "nonBlocking is given without of; it names methods of the types in of; "
        + "annotate the methods with @NonBlocking instead";
  }

  static String ofOnMethod(String setting) {
    return "%s is given on a method; it belongs to an annotation of a type or package; move it there"
        .formatted(setting);
  }

  static String saidTwice() {
    return "a second @SmartAsync without of stands here; what holds for a type or method is said at"
        + " once; merge it into the first, or name other types in of";
  }

  static String saidTwice(ExecutableElement method) {
    return ("a second @SmartAsync stands on %s; what holds for a type or method is said at once;"
            + " merge it into the first")
        .formatted(operation(method));
  }

  static String emptyOf() {
    return "of names no type; of names the types whose facades are written here; name one, or remove"
        + " of to make the annotated type itself a target";
  }

  static String targetAndOf() {
    return "@SmartAsync stands here with of and without; a type that names others in of is not a"
        + " target itself; move the annotation with of to another type or to package-info.java";
  }

  static String unknownNonBlocking(String name) {
    return ("no type in of has a public method %s; nonBlocking names methods of those types;"
            + " correct or remove the name")
        .formatted(name);
  }

  static String nonBlockingNameOfAsync(String name) {
    return ("%s returns an asynchronous type; nonBlocking is for methods that return a plain value at"
            + " once, an asynchronous method returns at once anyway; remove the name")
        .formatted(name);
  }

  static String factoryClash(Element target) {
    return ("%s has methods of and facadeOf that clash with a facade's factories; factories are"
            + " called of, or facadeOf where of is taken; rename one of the methods")
        .formatted(target.getSimpleName());
  }

  static String shadowedVariable(Element target, CharSequence name) {
    return ("%s and a class around it both have a type variable %s; a facade has the variables of"
            + " both, under their own names; rename one of them")
        .formatted(target.getSimpleName(), name);
  }

  static String methodNotPublic(ExecutableElement method) {
    return ("%s is not public; facades bridge public methods; make it public, or remove"
            + " @SmartAsync from it")
        .formatted(operation(method));
  }

  static String neverBridged(ExecutableElement method) {
    return ("%s is never bridged; members of Object, Enum and Record, record accessors and main"
            + " stay as they are; remove @SmartAsync from it")
        .formatted(operation(method));
  }

  static String nonBlockingOnAsync(ExecutableElement method, TypeMirror type) {
    return ("%s is @NonBlocking and returns %s; @NonBlocking is for methods that return a plain"
            + " value at once, an asynchronous method returns at once anyway; remove @NonBlocking")
        .formatted(operation(method), shortly(type));
  }

  static String blockingOnPlain(ExecutableElement method, TypeMirror type) {
    return ("%s is @Blocking and returns %s; @Blocking is for methods that return a stage but block"
            + " before they do, a method that returns a plain value counts as blocking anyway;"
            + " remove @Blocking")
        .formatted(operation(method), shortly(type));
  }

  static String blockingAndNonBlocking(ExecutableElement method) {
    return "%s is @Blocking and @NonBlocking; a method is one of them at most; remove one"
        .formatted(operation(method));
  }

  static String asyncSettingOnBlocking(ExecutableElement method, String setting) {
    return ("%s sets %s but returns no stage; %s is about the stage of an asynchronous method;"
            + " remove %s")
        .formatted(operation(method), setting, setting, setting);
  }

  static String settingOnNonBlocking(ExecutableElement method, String setting) {
    return ("%s sets %s and is @NonBlocking; a method that returns at once is called as it is, neither"
            + " offloaded nor waited for; remove %s")
        .formatted(operation(method), setting, setting);
  }

  static String twinsDisagree(ExecutableElement method, ExecutableElement twin, FacadeKind kind) {
    return ("%s leaves %s out of facades, but its twin %s asks for it; a facade that one of two twins"
            + " asks for calls the one of its own colour; add %s here, or leave it out of both")
        .formatted(operation(method), kind, twin.getSimpleName(), kind);
  }

  static String stageOfStage(ExecutableElement method, TypeMirror type) {
    return ("%s returns %s, a stage of a stage; one call is one crossing, so there is one stage to"
            + " wait for; flatten it with thenCompose or flatMap")
        .formatted(operation(method), shortly(type));
  }

  static String hiddenType(ExecutableElement method, Element hidden) {
    return ("%s names %s, which the facade cannot; every type of a signature must be accessible"
            + " from the facade's package; make %s accessible")
        .formatted(operation(method), shortly(hidden), hidden.getSimpleName());
  }

  static String hiddenFailure(TypeMirror failure, Element home) {
    return ("failsWith names %s, which is not accessible from %s; facades declare the exceptions in"
            + " failsWith and are written into that package; make it accessible there, or name a"
            + " class above it")
        .formatted(shortly(failure), home);
  }

  static String suspending(ExecutableElement method) {
    return ("%s is a Kotlin suspend function; facades bridge what Java can call; give it a twin"
            + " that returns a CompletionStage")
        .formatted(operation(method));
  }

  static String preview(ExecutableElement method) {
    return ("%s is or names a preview; facades name what the compiler is told to allow; compile"
            + " with --enable-preview")
        .formatted(operation(method));
  }

  static String unspeakable(ExecutableElement method) {
    return ("%s has a name that Java cannot write; facades are Java source; give the method another"
            + " name for Java")
        .formatted(operation(method));
  }

  static String clash(ExecutableElement method, String member) {
    return ("%s would be %s in the facade, which is taken; the members of a facade differ by name"
            + " or by erased parameters; rename the method")
        .formatted(operation(method), member);
  }

  static String nothingToBridge(Element target) {
    return ("%s has no public method of its own; facades bridge public methods; make a method"
            + " public, or remove @SmartAsync")
        .formatted(target.getSimpleName());
  }

  static String facadeExists(String facade, Element target) {
    return ("%s, a facade of %s, exists already; facades are new types in the package of their"
            + " annotation; rename one of the two, or leave that facade out of facades")
        .formatted(facade, target.getSimpleName());
  }

  static String unresolved(Element target, TypeMirror type) {
    return ("%s uses %s, which is not known; facades need every supertype and signature of their"
            + " target; import or create the type, or add it to the class path")
        .formatted(target.getSimpleName(), shortly(type));
  }

  static String withoutDemand(ExecutableElement method) {
    return ("%s returns an Observable, whose values come whether they are demanded or not; return"
            + " its toFlowable(...) with the strategy that fits")
        .formatted(operation(method));
  }

  static String omitted(String facade, String reason) {
    return "left out of %s: %s".formatted(facade, reason);
  }

  static String executorOnAsync(ExecutableElement method) {
    return "%s is asynchronous and picks its own threads: its executor is not used"
        .formatted(operation(method));
  }

  static String bug(Element element, Throwable thrown, String stack) {
    return ("SmartAsync failed on %s: %s; this is a bug in the processor, not in your code;"
            + " please report it with this trace, and remove @SmartAsync here meanwhile%n%s")
        .formatted(element, thrown, stack);
  }

  /** The name of a method as users know it. */
  static String operation(ExecutableElement method) {
    String parameters =
        method.getParameters().stream()
            .map(it -> shortly(it.asType()))
            .collect(Collectors.joining(", ", "(", ")"));
    return Compilation.owner(method).getSimpleName() + "." + method.getSimpleName() + parameters;
  }

  /** A type as its author writes it, without packages. */
  private static String shortly(Object type) {
    return type.toString().replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
  }

  private static String kind(Element element) {
    return switch (element.getKind()) {
      case ANNOTATION_TYPE -> "an annotation type";
      case PACKAGE -> "a package";
      case MODULE -> "a module";
      default -> "no type with methods";
    };
  }
}
