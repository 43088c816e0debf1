package org.hairsplit.judgement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.claim.Claim;
import org.hairsplit.evidence.Approval;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says that a regulator decided: whose decision, and for whom, in which form and
 * strength, and when. A field is empty where the claim leaves it open. Immutable.
 *
 * @param regulators whose decision: by name, or by the country
 * @param sexes {@code male}, {@code female}
 * @param age the youngest age it is said to cover, or null
 * @param forms words for the form of the drug
 * @param strengths as "5 %"
 * @param years named
 * @param excused whether something is said with it that makes it less than an approval
 */
record Decision(
    Set<String> regulators,
    Set<String> sexes,
    @Nullable Integer age,
    Set<String> forms,
    Set<String> strengths,
    Set<Integer> years,
    boolean excused) {

  /** Who is under age, and no age is named. */
  private static final int MINOR = 17;

  /** How far behind the claim its sentence may still say for whom. */
  private static final int BEHIND = 6;

  private static final Pattern AGE =
      Pattern.compile("\\b(?:aged?|ages|from|over|age of)\\s+(\\d{1,2})\\b(?!\\s*%)");
  private static final Pattern STRENGTH =
      Pattern.compile("\\b(\\d{1,2}(?:\\.\\d+)?)\\s*(?:%|percent)");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** What the claim says, and the words right behind it. */
  static Decision of(Case before, WordLists words, Regulators known) {
    Sentence sentence = before.extracted().statement().sentence();
    int from = before.extracted().from();
    int end = end(sentence, before.extracted().to());
    String text = sentence.words(from, end).toLowerCase(Locale.ROOT);
    Set<String> sexes = new TreeSet<>();
    if (any(sentence, from, end, words.list("men"))) {
      sexes.add("male");
    }
    if (any(sentence, from, end, words.list("women"))) {
      sexes.add("female");
    }
    return new Decision(
        before.claim().polarity() == Polarity.NEGATED
            ? known.named(sentence, 0, sentence.size())
            : nearest(sentence, from, end, known),
        sexes,
        age(text, any(sentence, from, end, words.list("minors"))),
        all(sentence, 0, end, words.list("drug-forms")),
        strengths(sentence.text()),
        years(before.claim()),
        any(sentence, 0, sentence.size(), words.list("approval-excuses")));
  }

  /** The end of the clause that the claim stands in, not far behind it. */
  private static int end(Sentence sentence, int to) {
    int end = to;
    while (end < sentence.size() && end < to + BEHIND && goesOn(sentence.token(end))) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(Token token) {
    return !token.punctuation() && !token.is("CC") && !token.is("IN")
        || token.lower().equals("for")
        || token.lower().equals("in")
        || token.lower().equals("of");
  }

  private static Set<String> nearest(Sentence sentence, int from, int end, Regulators known) {
    Set<String> near = known.named(sentence, from, end);
    return near.isEmpty() ? known.named(sentence, 0, sentence.size()) : near;
  }

  private static boolean any(Sentence sentence, int from, int end, Set<String> list) {
    return !all(sentence, from, end, list).isEmpty();
  }

  private static Set<String> all(Sentence sentence, int from, int end, Set<String> list) {
    Set<String> found = new TreeSet<>();
    for (int i = from; i < end; i++) {
      String word = sentence.token(i).lower();
      if (list.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  private static @Nullable Integer age(String text, boolean minors) {
    Matcher age = AGE.matcher(text);
    if (age.find()) {
      return Integer.valueOf(age.group(1));
    }
    return minors ? MINOR : null;
  }

  private static Set<String> strengths(String text) {
    Set<String> strengths = new TreeSet<>();
    for (Matcher found = STRENGTH.matcher(text); found.find(); ) {
      strengths.add(found.group(1) + " %");
    }
    return strengths;
  }

  private static Set<Integer> years(Claim claim) {
    Set<Integer> years = new HashSet<>();
    for (Matcher found = YEAR.matcher(claim.text()); found.find(); ) {
      years.add(Integer.valueOf(found.group()));
    }
    return years;
  }

  /** Whether an approval is by a regulator that the claim may speak of. */
  boolean by(Approval approval) {
    return regulators.isEmpty() || regulators.contains(approval.regulator());
  }

  /** Whether an approval covers everyone that the claim says it does, as far as is known. */
  boolean forWhom(Approval approval) {
    return sexesOf(approval) && ageOf(approval);
  }

  private boolean sexesOf(Approval approval) {
    String sex = approval.sex();
    return sex == null || sex.equals("all") || sexes.isEmpty() || sexes.equals(Set.of(sex));
  }

  private boolean ageOf(Approval approval) {
    Integer from = approval.fromAge();
    return from == null || age == null || age >= from;
  }

  /** Whether an approval is of the form and strength that the claim names. */
  boolean asWhat(Approval approval) {
    return formOf(approval) && strengthOf(approval);
  }

  private boolean formOf(Approval approval) {
    return forms.isEmpty() || approval.forms().containsAll(forms);
  }

  private boolean strengthOf(Approval approval) {
    return strengths.isEmpty() || approval.strengths().stream().anyMatch(strengths::contains);
  }

  /** The same of each sex that it names, or itself if it names one at most. */
  List<Decision> bySex() {
    if (sexes.size() < 2) {
      return List.of(this);
    }
    return sexes.stream()
        .map(sex -> new Decision(regulators, Set.of(sex), age, forms, strengths, years, excused))
        .toList();
  }

  /** Whether an approval is known to cover what the claim says, where that is narrowed down. */
  boolean surely(Approval approval) {
    boolean known =
        (sexes.isEmpty() || approval.sex() != null) && (age == null || approval.fromAge() != null);
    return known && forWhom(approval) && asWhat(approval);
  }

  /** Whether a decision leaves out none of whom and what the claim names. */
  boolean within(Approval approval) {
    boolean ofForm = approval.forms().isEmpty() || formOf(approval);
    boolean ofStrength = approval.strengths().isEmpty() || strengthOf(approval);
    return forWhom(approval) && ofForm && ofStrength;
  }

  /** Whether the claim narrows the decision down. */
  boolean narrowed() {
    return !sexes.isEmpty() || !forms.isEmpty() || !strengths.isEmpty() || age != null;
  }
}
