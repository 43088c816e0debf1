package org.hairsplit.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.Stance;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.WordLists;

/**
 * Weighs a harm, or the denial of harms, against the harms that records tell of. A harm is borne
 * out only by a record that names it; how often it comes is not weighed.
 */
final class HarmComparison implements Comparison {

  private static final int MOST = 3;

  /** Words that begin alike for so long have one root: "irritation", "irritated". */
  private static final int ROOT = 5;

  private static final int SHORTEST = 4;

  private static final List<String> TELLING_TAGS = List.of("NN", "JJ", "VB");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

  private final Levels levels;
  private final Set<String> atLarge;
  private final Set<String> reassuring;
  private final Set<String> softening;
  private final Set<String> namingNone;

  HarmComparison(Levels levels, WordLists words) {
    this.levels = levels;
    this.atLarge = words.list("harm-words");
    this.reassuring = words.list("reassuring-words");
    this.softening = words.list("softening-words");
    this.namingNone =
        Stream.of("harm-words", "beside-harms", "people")
            .flatMap(list -> words.list(list).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String name() {
    return "harms";
  }

  @Override
  public Set<ClaimKind> kinds() {
    return Set.of(ClaimKind.SAFETY);
  }

  @Override
  public Outcome compare(Case before) {
    if (before.claim().modality() == Modality.QUESTIONED) {
      return Outcome.UNDECIDED;
    }
    boolean reassures = says(reassuring, before);
    boolean denies = reassures != (before.claim().polarity() == Polarity.NEGATED);
    Set<String> named = named(before);
    if (denies) {
      boolean any = reassures || says(atLarge, before);
      return told(before, Stance.WEAKER, harm -> any || names(harm, named));
    }
    return says(softening, before)
        ? Outcome.UNDECIDED
        : told(before, Stance.SUPPORTS, harm -> names(harm, named));
  }

  private Outcome told(Case before, Stance stance, Predicate<String> such) {
    List<Source> telling =
        before.records().stream()
            .filter(source -> source.safety() != null && such.test(source.safety()))
            .sorted(levels.weightiestFirst())
            .limit(MOST)
            .toList();
    return telling.isEmpty()
        ? Outcome.UNDECIDED
        : Outcome.of(stance, telling, "the records tell of harms: " + telling.get(0).safety());
  }

  private static boolean says(Set<String> any, Case before) {
    return tokens(before).stream()
        .anyMatch(token -> any.contains(token.lower()) || any.contains(token.lemma()));
  }

  /** The words of the claim that may name a harm, in lower case. */
  private Set<String> named(Case before) {
    return tokens(before).stream()
        .filter(token -> TELLING_TAGS.stream().anyMatch(token::is))
        .map(Token::lower)
        .filter(word -> word.length() >= SHORTEST)
        .filter(word -> !namingNone.contains(word))
        .collect(Collectors.toSet());
  }

  private static List<Token> tokens(Case before) {
    Sentence sentence = before.extracted().statement().sentence();
    return sentence.tokens().subList(before.extracted().from(), before.extracted().to());
  }

  private static boolean names(String harm, Set<String> named) {
    return NO_WORD
        .splitAsStream(harm.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST)
        .anyMatch(word -> named.stream().anyMatch(one -> sameRoot(one, word)));
  }

  private static boolean sameRoot(String one, String other) {
    return one.regionMatches(0, other, 0, Math.min(ROOT, Math.min(one.length(), other.length())));
  }
}
