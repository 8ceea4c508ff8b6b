package dev.smartasync.processor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** The facades that can be asked for, in the order in which they are written. */
enum FacadeKind {
  SYNC("Sync", ""),
  ASYNC("Async", ""),
  SMART("Smart", ""),
  REACTOR("Reactor", "io.projectreactor:reactor-core"),
  MUTINY("Mutiny", "io.smallrye.reactive:mutiny"),
  RXJAVA("RxJava", "io.reactivex.rxjava3:rxjava"),
  VERTX("Vertx", "io.vertx:vertx-core");

  private final String suffix;
  private final String dependency;

  FacadeKind(String suffix, String dependency) {
    this.suffix = suffix;
    this.dependency = dependency;
  }

  String suffix() {
    return suffix;
  }

  /** What has to be there for facades of this kind, as group and artifact; empty for nothing. */
  String dependency() {
    return dependency;
  }

  /** Through which types facades of this kind give values that come later. */
  Set<Carrier> carriers() {
    return switch (this) {
      case SYNC -> Set.of();
      case ASYNC -> Set.of(Carrier.FUTURE);
      case SMART -> Set.of(Carrier.SMART);
      case REACTOR -> Set.of(Carrier.MONO);
      case MUTINY -> Set.of(Carrier.UNI);
      case RXJAVA -> EnumSet.of(Carrier.SINGLE, Carrier.MAYBE, Carrier.COMPLETABLE);
      case VERTX -> Set.of(Carrier.VERTX);
    };
  }

  /** The framework's own types of many values; facades hand on no others then. */
  private List<String> manyValued() {
    return switch (this) {
      case SYNC, ASYNC, SMART, VERTX -> List.of();
      case REACTOR -> List.of("reactor.core.publisher.Flux");
      case MUTINY -> List.of("io.smallrye.mutiny.Multi");
      case RXJAVA ->
          List.of("io.reactivex.rxjava3.core.Flowable", "io.reactivex.rxjava3.core.Observable");
    };
  }

  /** Through which type facades of this kind give many values. */
  ManyCarrier manyCarrier() {
    return switch (this) {
      case SYNC -> ManyCarrier.STREAM;
      case ASYNC, SMART, VERTX -> ManyCarrier.PUBLISHER;
      case REACTOR -> ManyCarrier.FLUX;
      case MUTINY -> ManyCarrier.MULTI;
      case RXJAVA -> ManyCarrier.FLOWABLE;
    };
  }

  boolean hasOwnManyValued() {
    return !manyValued().isEmpty();
  }

  /** The kinds whose framework has that type of many values for its own. */
  static Set<FacadeKind> owning(Compilation compilation, TypeMirror type) {
    Set<FacadeKind> owners = EnumSet.noneOf(FacadeKind.class);
    for (FacadeKind kind : values()) {
      if (kind.manyValued().stream().anyMatch(it -> compilation.supertype(type, it).isPresent())) {
        owners.add(kind);
      }
    }
    return owners;
  }
}
