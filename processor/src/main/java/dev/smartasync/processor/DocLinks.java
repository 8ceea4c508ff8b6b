package dev.smartasync.processor;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Qualifies the references of a comment, which then hold in another file as well. */
final class DocLinks {
  private static final String REFERENCE = "[\\w.$]*(?:#\\w+(?:\\([^)]*\\))?)?";
  private static final Pattern INLINE =
      Pattern.compile("\\{@(link|linkplain|value)\\s+(" + REFERENCE + ")(\\s[^}]*)?\\}");
  private static final Pattern MARKDOWN =
      Pattern.compile("\\[([^\\[\\]]+)\\](?:\\[(" + REFERENCE + ")\\])?(?![(:\\[])");
  private static final Pattern WHOLE = Pattern.compile(REFERENCE);

  private final DocScope scope;

  DocLinks(DocScope scope) {
    this.scope = scope;
  }

  String qualified(DocComment.Syntax syntax, String text) {
    if (syntax == DocComment.Syntax.HTML) {
      return inlineTags(text);
    }
    MarkdownCode code = new MarkdownCode();
    StringBuilder prose = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      if (code.contains(line)) {
        all.append(markdown(inlineTags(prose.toString()))).append(line);
        prose.setLength(0);
      } else {
        prose.append(line);
      }
    }
    return all.append(markdown(inlineTags(prose.toString()))).toString();
  }

  private String inlineTags(String text) {
    return INLINE.matcher(text).replaceAll(it -> quote(inline(it)));
  }

  /** The reference that a tag such as {@code @see} starts with. */
  String qualifiedReference(String text) {
    Matcher start = WHOLE.matcher(text);
    return start.lookingAt() && !start.group().isEmpty()
        ? reference(start.group()) + text.substring(start.end())
        : text;
  }

  private String inline(MatchResult match) {
    String reference = match.group(2);
    String label = match.group(3) == null ? "" : match.group(3);
    if (label.isBlank() && reference.startsWith("#") && !match.group(1).equals("value")) {
      label = " " + reference.substring(1);
    }
    return "{@" + match.group(1) + " " + reference(reference) + label + "}";
  }

  /** Between backquotes stands code, not links. */
  private String markdown(String text) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = MARKDOWN.matcher(parts[i]).replaceAll(it -> quote(markdownLink(it)));
    }
    return String.join("`", parts);
  }

  private String markdownLink(MatchResult match) {
    String reference = match.group(2) == null ? match.group(1) : match.group(2);
    boolean known = WHOLE.matcher(reference).matches() && !reference(reference).equals(reference);
    String label = match.group(1).startsWith("#") ? match.group(1).substring(1) : match.group(1);
    return known ? "[" + label + "][" + reference(reference) + "]" : match.group();
  }

  private String reference(String reference) {
    int hash = reference.indexOf('#');
    String type = hash < 0 ? reference : reference.substring(0, hash);
    String member = hash < 0 ? "" : reference.substring(hash);
    return (type.isEmpty() ? scope.owner() : qualifiedType(type)) + qualifiedParameters(member);
  }

  private String qualifiedParameters(String member) {
    int open = member.indexOf('(');
    if (open < 0 || member.endsWith("()")) {
      return member;
    }
    String inside = member.substring(open + 1, member.length() - 1);
    return member.substring(0, open + 1)
        + Arrays.stream(inside.split(",", -1))
            .map(it -> qualifiedParameter(it.strip()))
            .collect(Collectors.joining(", "))
        + ")";
  }

  private String qualifiedParameter(String parameter) {
    Matcher name = Pattern.compile("[\\w.$]*[\\w$]").matcher(parameter);
    return name.lookingAt()
        ? qualifiedType(name.group()) + parameter.substring(name.end())
        : parameter;
  }

  String qualifiedType(String name) {
    Optional<String> found = scope.resolve(name);
    return found.orElse(name);
  }

  private static String quote(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
