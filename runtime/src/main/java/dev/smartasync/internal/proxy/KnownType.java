package dev.smartasync.internal.proxy;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type as far as it is known: a type variable is what stands for it, else its bounds; a wildcard
 * is its upper bound.
 *
 * @param raw the class
 * @param arguments its type arguments; empty where it has none or they are not known
 * @param further what else it is, as the further bounds of a type variable say
 */
record KnownType(Class<?> raw, List<KnownType> arguments, List<KnownType> further) {

  private KnownType(Class<?> raw, List<KnownType> arguments) {
    this(raw, arguments, List.of());
  }

  /** Returns a class of whose type arguments nothing is known. */
  static KnownType of(Class<?> type) {
    return new KnownType(type, List.of());
  }

  /** Returns the type, given what stands for type variables. */
  static KnownType of(Type type, Map<TypeVariable<?>, KnownType> known) {
    return switch (type) {
      case Class<?> plain -> of(plain);
      case ParameterizedType generic ->
          new KnownType(
              (Class<?>) generic.getRawType(),
              Arrays.stream(generic.getActualTypeArguments())
                  .map(argument -> of(argument, known))
                  .toList());
      case GenericArrayType array -> of(of(array.getGenericComponentType(), known).raw.arrayType());
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0], known);
      case TypeVariable<?> variable -> {
        KnownType argument = known.get(variable);
        yield argument == null ? bounds(variable, known) : argument;
      }
      default -> throw new IllegalArgumentException("not a type of Java: " + type);
    };
  }

  private static KnownType bounds(TypeVariable<?> variable, Map<TypeVariable<?>, KnownType> known) {
    List<KnownType> bounds =
        Arrays.stream(variable.getBounds()).map(bound -> bound(bound, known)).toList();
    KnownType first = bounds.getFirst();
    return bounds.size() == 1
        ? first
        : new KnownType(first.raw, first.arguments, bounds.subList(1, bounds.size()));
  }

  /** The arguments of a bound are left out, as they may name the variable itself. */
  private static KnownType bound(Type bound, Map<TypeVariable<?>, KnownType> known) {
    return bound instanceof ParameterizedType generic
        ? of((Class<?>) generic.getRawType())
        : of(bound, known);
  }

  /** Returns the class and those of its further bounds. */
  List<Class<?>> classes() {
    List<Class<?>> classes = new ArrayList<>(List.of(raw));
    further.forEach(bound -> classes.add(bound.raw));
    return classes;
  }

  /** Returns what stands for the type variables of the class. */
  Map<TypeVariable<?>, KnownType> variables() {
    TypeVariable<?>[] variables = raw.getTypeParameters();
    Map<TypeVariable<?>, KnownType> known = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      known.put(variables[i], arguments.get(i));
    }
    return known;
  }

  /** Returns this type as one of its supertypes, or null where it is none. */
  @Nullable KnownType as(Class<?> supertype) {
    if (raw == supertype) {
      return this;
    }
    Map<TypeVariable<?>, KnownType> known = variables();
    List<KnownType> above = new ArrayList<>(further);
    supertypes().forEach(type -> above.add(of(type, known)));
    for (KnownType type : above) {
      KnownType found = type.as(supertype);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private List<Type> supertypes() {
    List<Type> supertypes = new ArrayList<>(Arrays.asList(raw.getGenericInterfaces()));
    Type superclass = raw.getGenericSuperclass();
    if (superclass != null) {
      supertypes.add(superclass);
    }
    return supertypes;
  }

  /** Returns the type as messages show it. */
  @Override
  public String toString() {
    if (!further.isEmpty()) {
      return classes().stream().map(Class::getSimpleName).collect(Collectors.joining(" & "));
    }
    return arguments.isEmpty()
        ? raw.getSimpleName()
        : arguments.stream()
            .map(KnownType::toString)
            .collect(Collectors.joining(", ", raw.getSimpleName() + "<", ">"));
  }
}
