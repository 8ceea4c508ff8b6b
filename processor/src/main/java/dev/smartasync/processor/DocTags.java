package dev.smartasync.processor;

import java.util.Optional;

/** Adapts the block tags of a type's comment. */
class DocTags {
  private final DocLinks links;
  private final DocComment.Syntax syntax;

  DocTags(DocLinks links, DocComment.Syntax syntax) {
    this.links = links;
    this.syntax = syntax;
  }

  /** The tag for a facade of the type, unless it speaks of the type alone. */
  final Optional<String> ofType(DocComment.Tag tag) {
    return switch (tag.name()) {
      case "see" -> Optional.of("@see " + links.qualifiedReference(tag.text()));
      case "param", "since", "deprecated", "apiNote" -> Optional.of(kept(tag));
      default -> Optional.empty();
    };
  }

  final String kept(DocComment.Tag tag) {
    return ("@" + tag.name() + " " + qualified(tag.text())).strip();
  }

  final String qualified(String text) {
    return links.qualified(syntax, text);
  }
}
