package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.evidence.Source;
import org.hairsplit.rule.TermList;
import org.jspecify.annotations.Nullable;

/** Finds the journals that a sentence names, under whatever name. Thread-safe. */
final class JournalNames {

  /** The type of a name that is an everyday word too. */
  private static final String WORD = "word";

  /** What stands before such a word where it is meant as a journal. */
  private static final Set<String> LEADING = Set.of("in", "journal", "(");

  /** A journal that the lexicon does not have. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:[A-Z]\\w+ ){0,4}Journal of (?:(?:the|and|of|in|&) |[A-Z][\\w&'-]+,? ?){1,8}");

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$");

  private final TermList journals;

  JournalNames(TermList journals) {
    this.journals = journals;
  }

  /** Ids of the journals named; of one that the lexicon does not have, its name. */
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    List<String> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      Optional<TermList.Match> match = journals.find(words, i);
      if (match.isPresent()) {
        if (!match.get().term().type().equals(WORD) || led(words, i)) {
          found.add(match.get().term().id());
        }
        i += match.get().words() - 1;
      }
    }
    return found.isEmpty() ? unknown(text) : found;
  }

  /** The journal that a work appeared in, or null if none is known. */
  @Nullable String of(Source source) {
    String publisher = source.publisher();
    if (publisher == null) {
      return null;
    }
    List<String> words = words(publisher);
    return journals
        .find(words, 0)
        .filter(match -> match.words() == words.size())
        .map(match -> match.term().id())
        .orElse(null);
  }

  private static boolean led(List<String> words, int at) {
    int before = at > 0 && words.get(at - 1).equals("the") ? at - 2 : at - 1;
    return before >= 0 && LEADING.contains(words.get(before));
  }

  private static Set<String> unknown(String text) {
    Matcher found = UNKNOWN.matcher(text);
    return found.find() ? Set.of(found.group().strip().toLowerCase(Locale.ROOT)) : Set.of();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : TermList.words(text)) {
      if (word.startsWith("(")) {
        words.add("(");
      }
      String bare = word.equals("&") ? "and" : AROUND.matcher(word).replaceAll("");
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return words;
  }
}
