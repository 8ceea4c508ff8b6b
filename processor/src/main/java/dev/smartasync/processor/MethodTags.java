package dev.smartasync.processor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** Adapts the block tags of a method's comment to what the facade's method returns and throws. */
final class MethodTags extends DocTags {
  private static final Pattern OF_A_STAGE =
      Pattern.compile(
          "(an?|the) ([\\w{}@#. ]*?)(stage|future|promise|publisher|mono|uni|single)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Compilation compilation;
  private final DocLinks links;
  private final Signature signature;
  private final Method method;
  private final Crossing crossing;

  MethodTags(
      Compilation compilation,
      DocLinks links,
      DocComment.Syntax syntax,
      Signature signature,
      Method method,
      Crossing crossing) {
    super(links, syntax);
    this.compilation = compilation;
    this.links = links;
    this.signature = signature;
    this.method = method;
    this.crossing = crossing;
  }

  Optional<String> of(DocComment.Tag tag) {
    return switch (tag.name()) {
      case "param" -> isParameter(tag.firstWord()) ? Optional.of(kept(tag)) : Optional.empty();
      case "return" -> result(tag);
      case "throws", "exception" -> isThrown(tag) ? Optional.of(thrown(tag)) : Optional.empty();
      default -> ofType(tag);
    };
  }

  /** What the facade's future fails with, said of an exception that its method does not throw. */
  Optional<String> failure(DocComment.Tag tag) {
    boolean speaks = tag.name().equals("throws") || tag.name().equals("exception");
    if (!speaks || isThrown(tag)) {
      return Optional.empty();
    }
    String what = "The %s fails".formatted(carrier().map(Carrier::noun).orElse("call"));
    String exception = "{@link " + links.qualifiedType(tag.firstWord()) + "}";
    String when = qualified(tag.afterFirstWord());
    return Optional.of(
        when.isEmpty()
            ? what + " with " + exception + "."
            : what + " with " + exception + ": " + when);
  }

  /** A result that the method did not have to speak of. */
  Optional<String> missingReturn(List<DocComment.Tag> tags) {
    boolean hadNone = method.result().type().getKind() == javax.lang.model.type.TypeKind.VOID;
    return hadNone
        ? carrier()
            .map(it -> "@return a %s that completes when the call has ended".formatted(it.noun()))
        : Optional.empty();
  }

  private Optional<String> result(DocComment.Tag tag) {
    String text = qualified(tag.text());
    if (signature.isVoid(method, crossing)) {
      return Optional.empty();
    }
    String value =
        method.returnsLater() && OF_A_STAGE.matcher(text).matches() ? "the value of " + text : text;
    if (carrier().isEmpty()) {
      return Optional.of("@return " + value);
    }
    return Optional.of("@return " + carried(carrier().orElseThrow(), text, value));
  }

  /** What is said of a stage holds for a future, too. */
  private String carried(Carrier carrier, String text, String value) {
    boolean keepsWords =
        method.result() instanceof Result.Later later
            && (text.equals(value) || carrier.factory().isEmpty() || carrier.is(later.as()));
    return keepsWords ? text : "a %s of %s".formatted(carrier.noun(), value);
  }

  private Optional<Carrier> carrier() {
    return signature.carrier(method, crossing);
  }

  private String thrown(DocComment.Tag tag) {
    return ("@throws "
            + links.qualifiedType(tag.firstWord())
            + " "
            + qualified(tag.afterFirstWord()))
        .strip();
  }

  private boolean isThrown(DocComment.Tag tag) {
    if (carrier().isPresent()) {
      return false;
    }
    String name = links.qualifiedType(tag.firstWord());
    TypeElement type = compilation.elements().getTypeElement(name);
    if (type == null) {
      return method.element().getTypeParameters().stream()
          .map(TypeParameterElement::getSimpleName)
          .anyMatch(it -> it.contentEquals(name));
    }
    return isUnchecked(type.asType())
        || signature.thrown(method, crossing).stream()
            .anyMatch(it -> compilation.types().isSubtype(type.asType(), it));
  }

  private boolean isUnchecked(TypeMirror type) {
    return compilation.supertype(type, "java.lang.RuntimeException").isPresent()
        || compilation.supertype(type, "java.lang.Error").isPresent();
  }

  private boolean isParameter(String name) {
    return new ParameterNames(method).names().contains(name)
        || method.element().getTypeParameters().stream()
            .anyMatch(it -> name.equals("<" + it.getSimpleName() + ">"));
  }
}
