package dev.smartasync.internal.proxy;

import java.lang.reflect.GenericSignatureFormatError;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A method with the types that it has in a class or interface, which may inherit it.
 *
 * @param method the method
 * @param parameters the classes of its parameters
 * @param returned its return type
 */
record Signature(Method method, List<Class<?>> parameters, KnownType returned) {

  /** Returns the signature of a method of the given type. */
  static Signature of(Method method, Class<?> owner) {
    try {
      KnownType declaring = KnownType.of(owner).as(method.getDeclaringClass());
      Map<TypeVariable<?>, KnownType> known = declaring == null ? Map.of() : declaring.variables();
      return new Signature(
          method,
          Arrays.stream(method.getGenericParameterTypes())
              .<Class<?>>map(type -> KnownType.of(type, known).raw())
              .toList(),
          KnownType.of(method.getGenericReturnType(), known));
    } catch (TypeNotPresentException
        | MalformedParameterizedTypeException
        | GenericSignatureFormatError e) { // the erased types are there in any case
      return new Signature(
          method, List.of(method.getParameterTypes()), KnownType.of(method.getReturnType()));
    }
  }

  /** Returns whether a method of this signature is called where the other one's is. */
  boolean matches(Signature other) {
    return method.getName().equals(other.method.getName())
        && (parameters.equals(other.parameters)
            || Arrays.equals(method.getParameterTypes(), other.method.getParameterTypes()));
  }

  /** Returns the name of the operation, such as {@code Weather.history}. */
  String operation() {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /** Returns the signature as messages show it. */
  @Override
  public String toString() {
    return parameters.stream()
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
