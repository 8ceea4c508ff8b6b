package dev.smartasync.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What facades say of themselves: the words of their target, adapted. */
final class Documentation {
  /** Starts a comment that is to be written in Markdown. */
  static final String MARKDOWN = "@markdown";

  private final Compilation compilation;
  private final DocComments comments;
  private final Signature signature;
  private final Map<TypeElement, DocLinks> links = new HashMap<>();

  Documentation(Compilation compilation, Signature signature) {
    this.compilation = compilation;
    this.comments = new DocComments(compilation);
    this.signature = signature;
  }

  CodeBlock ofFace(FacadeModel model) {
    TypeElement target = model.target();
    Optional<DocComment> comment = comments.of(target);
    DocLinks links = linksIn(target);
    List<String> paragraphs = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    DocComment.Syntax syntax = DocComment.Syntax.HTML;
    if (comment.isPresent()) {
      syntax = comment.get().syntax();
      DocTags adapted = new DocTags(links, syntax);
      paragraphs.add(links.qualified(syntax, comment.get().body()));
      comment.get().tags().forEach(it -> adapted.ofType(it).ifPresent(tags::add));
    }
    paragraphs.add(purpose(model.kind()).formatted(target.getQualifiedName()));
    if (!model.omitted().isEmpty()) {
      paragraphs.add(omitted(model));
    }
    return comment(syntax, paragraphs, tags);
  }

  CodeBlock ofOperation(FacadeModel model, Operation operation) {
    return ofOperation(model, operation, List.of());
  }

  CodeBlock ofOperationOnRuntime(FacadeModel model, Operation operation, String runtime) {
    return ofOperation(
        model, operation, List.of("@param %s what crosses the call".formatted(runtime)));
  }

  private CodeBlock ofOperation(FacadeModel model, Operation operation, List<String> more) {
    Method method = operation.in(model.kind());
    Optional<DocComment> found = comments.of(method.element());
    if (found.isEmpty()) {
      return CodeBlock.of("");
    }
    DocComment comment = found.get();
    DocLinks links = linksIn(Compilation.owner(method.element()));
    MethodTags adapted =
        new MethodTags(
            compilation, links, comment.syntax(), signature, method, model.crossing(operation));
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(links.qualified(comment.syntax(), comment.body()));
    comment.tags().forEach(it -> adapted.failure(it).ifPresent(paragraphs::add));
    List<String> tags = new ArrayList<>();
    for (DocComment.Tag tag : comment.tags()) {
      if (!tag.name().equals("param") && !more.isEmpty() && !tags.containsAll(more)) {
        tags.addAll(more);
      }
      adapted.of(tag).ifPresent(tags::add);
    }
    more.stream().filter(it -> !tags.contains(it)).forEach(tags::add);
    adapted.missingReturn(comment.tags()).ifPresent(tags::add);
    return comment(comment.syntax(), paragraphs, tags);
  }

  private DocLinks linksIn(TypeElement type) {
    return links.computeIfAbsent(type, it -> new DocLinks(new DocScope(compilation, it)));
  }

  private static String purpose(FacadeKind kind) {
    return switch (kind) {
      case SYNC -> "A blocking facade of {@link %s}: each operation returns its value, or throws.";
      case ASYNC ->
          "An asynchronous facade of {@link %s}: each operation returns a future at once.";
      case SMART ->
          "A facade of {@link %s} whose calls wait or not, as the thread of each call may.";
      case REACTOR ->
          "A Reactor facade of {@link %s}: each operation returns a mono, which makes the call for"
              + " each subscriber, when it subscribes.";
      case MUTINY ->
          "A Mutiny facade of {@link %s}: each operation returns a uni, which makes the call for"
              + " each subscriber, when it subscribes.";
      case RXJAVA ->
          "An RxJava facade of {@link %s}: each operation returns a single, maybe or completable,"
              + " which makes the call for each observer, when it subscribes.";
      case VERTX ->
          "A Vert.x facade of {@link %s}: each operation returns a future at once, which completes"
              + " on the caller's Vert.x context.";
    };
  }

  private static String omitted(FacadeModel model) {
    StringBuilder text = new StringBuilder("Left out:\n<ul>\n");
    for (Omission omission : model.omitted()) {
      text.append("<li>").append(escaped(omission.reason())).append("</li>\n");
    }
    return text.append("</ul>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;");
  }

  private static CodeBlock comment(
      DocComment.Syntax syntax, List<String> paragraphs, List<String> tags) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (!paragraph.isBlank()) {
        boolean first = text.isEmpty();
        boolean marked = first || syntax == DocComment.Syntax.MARKDOWN;
        text.append(first ? "" : "\n").append(marked ? "" : "<p>").append(paragraph).append('\n');
      }
    }
    if (!tags.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(String.join("\n", tags)).append('\n');
    }
    if (text.isEmpty()) {
      return CodeBlock.of("");
    }
    String marker = syntax == DocComment.Syntax.MARKDOWN ? MARKDOWN + "\n" : "";
    return CodeBlock.of("$L", marker + safe(text.toString()));
  }

  /** Nothing in a comment may end it, or be taken for a Unicode escape. */
  private static String safe(String text) {
    return text.replace("*/", "*&#47;").replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u", "$1&#92;u");
  }
}
