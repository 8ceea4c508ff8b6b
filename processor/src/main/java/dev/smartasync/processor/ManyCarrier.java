package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The types through which facades give many values. */
@SuppressWarnings("ImmutableEnumChecker") // names of classes do not change
enum ManyCarrier {
  STREAM("java.util.stream.Stream", null, ""),
  PUBLISHER("java.util.concurrent.Flow.Publisher", null, ""),
  FLUX("reactor.core.publisher.Flux", AsyncType.MONO.adapter(), "flux"),
  MULTI("io.smallrye.mutiny.Multi", AsyncType.UNI.adapter(), "multi"),
  FLOWABLE("io.reactivex.rxjava3.core.Flowable", AsyncType.SINGLE.adapter(), "flowable");

  private final String typeName;
  private final @Nullable ClassName factory;
  private final String factoryMethod;

  ManyCarrier(String typeName, @Nullable ClassName factory, String factoryMethod) {
    this.typeName = typeName;
    this.factory = factory;
    this.factoryMethod = factoryMethod;
  }

  /** The type with that type of elements. */
  AnnotatedType of(Compilation compilation, AnnotatedType element) {
    TypeElement type =
        Objects.requireNonNull(compilation.elements().getTypeElement(typeName), typeName);
    return new AnnotatedType(
        compilation.types().getDeclaredType(type, element.type()), List.of(), List.of(element));
  }

  /** The class whose method makes one of a publisher, if it is not the publisher itself. */
  Optional<ClassName> factory() {
    return Optional.ofNullable(factory);
  }

  String factoryMethod() {
    return factoryMethod;
  }
}
