package org.hairsplit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.hairsplit.claim.Statement;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Flag;
import org.hairsplit.text.Span;
import org.hairsplit.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * An article with what its annotators found in it: one of {@code corpus/annotated}, which we wrote,
 * or of {@code ../shared/gold/dev}, where that is at hand.
 *
 * @param name of its file
 * @param article read as plain text
 * @param marks in the order of the file
 */
public record AnnotatedArticle(String name, Article article, List<Mark> marks) {

  /** The folder of annotated articles of our own. */
  public static final Path OWN = Path.of("corpus", "annotated");

  /** The folder of annotated articles that may not be at hand. */
  public static final Path GOLD = Path.of("..", "shared", "gold", "dev");

  private static final Pattern UNREAD = Pattern.compile("retold-[f-i]-");

  /**
   * A claim as the annotators marked it.
   *
   * @param span in the text
   * @param kind of claim
   * @param flags for which it would be sent back; often empty
   */
  public record Mark(Span span, ClaimKind kind, Set<Flag> flags) {}

  /** Whether a file of this name is one of {@link #OWN}. */
  public static boolean isOwn(String name) {
    return name.startsWith("own-") || name.startsWith("retold-");
  }

  /**
   * Whether a file of this name is an article that no claim rule was written from, so that it shows
   * what rules are worth on text they do not know.
   */
  public static boolean isUnread(String name) {
    return UNREAD.matcher(name).lookingAt();
  }

  /** The articles of a folder, sorted by name; none if there is no such folder. */
  public static List<AnnotatedArticle> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(AnnotatedArticle::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What models learn from: the articles of both folders; none where {@link #GOLD} is not at hand.
   */
  public static List<AnnotatedArticle> toLearnFrom() {
    List<AnnotatedArticle> gold = in(GOLD);
    return gold.isEmpty() ? gold : Stream.concat(gold.stream(), in(OWN).stream()).toList();
  }

  private static AnnotatedArticle read(Path file) {
    try {
      JsonNode json = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
      String name = json.get("file").asString();
      String text = Files.readString(file.resolveSibling(name), StandardCharsets.UTF_8);
      List<Mark> marks = new ArrayList<>();
      for (JsonNode claim : json.get("claims")) {
        marks.add(mark(claim));
      }
      return new AnnotatedArticle(name, Distribution.article(Format.TEXT, text), marks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mark mark(JsonNode claim) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (JsonNode flag : claim.get("flags")) {
      flags.add(Flag.valueOf(flag.asString().toUpperCase(Locale.ROOT)));
    }
    String kind = claim.get("kind").asString();
    return new Mark(
        new Span(claim.get("start").asInt(), claim.get("end").asInt()),
        Words.constant(ClaimKind.class, kind).orElseThrow(),
        flags);
  }

  /** The kinds of claim that the annotators found in a sentence. */
  public Set<ClaimKind> kinds(Statement statement) {
    Set<ClaimKind> kinds = EnumSet.noneOf(ClaimKind.class);
    on(statement).forEach(mark -> kinds.add(mark.kind));
    return kinds;
  }

  /** The flags that the annotators gave claims in a sentence. */
  public Set<Flag> flags(Statement statement) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    on(statement).forEach(mark -> flags.addAll(mark.flags));
    return flags;
  }

  private Stream<Mark> on(Statement statement) {
    return marks.stream().filter(mark -> statement.inFile().overlaps(mark.span));
  }
}
