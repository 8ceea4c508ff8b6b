package dev.smartasync.processor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facades of types annotated with {@code dev.smartasync.SmartAsync}.
 *
 * <p>A target waits while a type of its supertypes or signatures is unknown, since another
 * processor may write it; it is reported in the last round. Nothing is thrown at the compiler: a
 * failure of the processor itself is reported on the element that it was looking at.
 */
public final class SmartAsyncProcessor extends AbstractProcessor {
  /** Where annotations stand; elements change from round to round, names do not. */
  private record Place(boolean isPackage, String name) {}

  private final Set<Place> waiting = new LinkedHashSet<>();
  private final Set<Place> adapted = new LinkedHashSet<>();
  private final Set<String> done = new HashSet<>();
  private @Nullable Session session;

  /** What lasts as long as a compilation. */
  private record Session(Compilation compilation, Reporter reporter, FacadeWriter writer) {
    static Session of(ProcessingEnvironment environment) {
      Compilation compilation = new Compilation(environment);
      Reporter reporter = new Reporter(environment);
      return new Session(compilation, reporter, new FacadeWriter(compilation, reporter));
    }
  }

  /** Creates a processor; compilers find it as a service. */
  public SmartAsyncProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    session = Session.of(environment);
    LocalTargets.watch(environment);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Names.SMART_ASYNC, Names.SMART_ASYNC_REPEATED, Names.ADAPTED_BY);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Session current = session;
    if (current == null) {
      throw new IllegalStateException("process is called before init");
    }
    for (TypeElement annotation : annotations) {
      Set<Place> places =
          annotation.getQualifiedName().contentEquals(Names.ADAPTED_BY) ? adapted : waiting;
      round.getElementsAnnotatedWith(annotation).forEach(it -> places.add(place(it)));
    }
    waiting.forEach(it -> expect(current, it));
    for (Place place : List.copyOf(waiting)) {
      Element element = find(current, place);
      if (element != null && processed(current, element, round.processingOver())) {
        waiting.remove(place);
      }
    }
    adapted.removeIf(it -> find(current, it) instanceof TypeElement type && checked(current, type));
    return false;
  }

  /** Checks what a type is adapted by; tells whether that is known. */
  private static boolean checked(Session session, TypeElement type) {
    AdaptedTypes types = new AdaptedTypes(session.compilation());
    if (types.isUnknown(type.asType())) {
      return false;
    }
    types.report(type, session.reporter());
    return true;
  }

  private static Place place(Element annotated) {
    return switch (annotated) {
      case PackageElement it -> new Place(true, it.getQualifiedName().toString());
      case TypeElement it -> new Place(false, it.getQualifiedName().toString());
      default -> place(Objects.requireNonNull(annotated.getEnclosingElement()));
    };
  }

  private static @Nullable Element find(Session session, Place place) {
    return place.isPackage()
        ? session.compilation().elements().getPackageElement(place.name())
        : session.compilation().elements().getTypeElement(place.name());
  }

  private static void expect(Session session, Place place) {
    if (find(session, place) instanceof TypeElement type) {
      session.compilation().facades().expect(type);
    }
  }

  /** Writes what can be written; tells whether all could. */
  private boolean processed(Session session, Element place, boolean last) {
    DeclarationReader reader = new DeclarationReader(session.compilation(), session.reporter());
    List<Declaration> declarations;
    try {
      declarations = reader.read(place);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
      report(session, place, thrown);
      return true;
    }
    boolean complete = reader.unknown().isEmpty();
    if (last) {
      reader.unknown().forEach(it -> session.reporter().error(it.origin(), it.message()));
    }
    for (Declaration declaration : declarations) {
      try {
        complete &= processed(session, declaration, last);
      } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
        done.add(declaration.key());
        report(session, place, thrown);
      }
    }
    return complete;
  }

  private boolean processed(Session session, Declaration declaration, boolean last)
      throws IOException {
    if (done.contains(declaration.key())) {
      return true;
    }
    Optional<Unknown> unknown = new Unresolved(session.compilation()).in(declaration);
    if (unknown.isEmpty()) {
      done.add(declaration.key());
      session.writer().write(declaration);
    } else if (last) {
      unknown.ifPresent(it -> session.reporter().error(it.origin(), it.message()));
    } else {
      return false;
    }
    return true;
  }

  private static void report(Session session, Element place, Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    session.reporter().error(place, Messages.bug(place, thrown, trace.toString()));
  }
}
