package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The names of a method's parameters; class files often lack them, types then give better ones. */
final class ParameterNames {
  private static final Pattern INVENTED = Pattern.compile("arg[0-9]+");

  private final Method method;

  ParameterNames(Method method) {
    this.method = method;
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    List<? extends VariableElement> parameters = method.element().getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      String declared = parameters.get(i).getSimpleName().toString();
      boolean usable = SourceVersion.isName(declared) && !INVENTED.matcher(declared).matches();
      List<String> taken = new ArrayList<>(names);
      taken.addAll(method.typeNames());
      names.add(unique(usable ? declared : nameFor(method.parameterTypes().get(i)), taken));
    }
    return names;
  }

  /** The name, or the first numbered one that is free. */
  static String unique(String name, Iterable<String> taken) {
    Set<String> all = new java.util.HashSet<>();
    taken.forEach(all::add);
    String free = name;
    for (int i = 2; all.contains(free); i++) {
      free = name + i;
    }
    return free;
  }

  private static String nameFor(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> nameFor(array.getComponentType()) + "s";
      case TypeVariable variable -> speakable(variable.asElement().getSimpleName().toString());
      case DeclaredType declared when declared.asElement() instanceof TypeElement element ->
          speakable(element.getSimpleName().toString());
      default -> "value";
    };
  }

  private static String speakable(String typeName) {
    String name = Character.toLowerCase(typeName.charAt(0)) + typeName.substring(1);
    if (typeName.equals("Class")) {
      return "type";
    }
    return typeName.chars().noneMatch(Character::isLowerCase)
        ? safe(typeName.toLowerCase(java.util.Locale.ROOT))
        : safe(name);
  }

  private static String safe(String name) {
    return SourceVersion.isName(name) ? name : name + "Value";
  }
}
