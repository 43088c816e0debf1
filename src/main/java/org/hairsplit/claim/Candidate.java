package org.hairsplit.claim;

import java.util.Comparator;
import org.hairsplit.claim.detection.ClaimDetector;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.Token;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.ClaimRule;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * What a rule or the detector takes for a claim in a sentence.
 *
 * @param rule id of the rule that matched, or of the detector
 * @param kind of claim
 * @param polarity if it is known whatever the sentence says, else null
 * @param modality if it is known whatever the sentence says, else null
 * @param stage of evidence that the rule stands for, or null
 * @param from first token
 * @param to one past the last token
 * @param focus the token that makes the claim, or -1 if all of it does
 * @param standing how it fares before the detector
 */
record Candidate(
    String rule,
    ClaimKind kind,
    @Nullable Polarity polarity,
    @Nullable Modality modality,
    @Nullable EvidenceStage stage,
    int from,
    int to,
    int focus,
    Standing standing) {

  /** In the order of the sentence, the shorter first. */
  static final Comparator<Candidate> BY_PLACE =
      Comparator.comparingInt(Candidate::from)
          .thenComparing(Candidate::to)
          .thenComparing(Candidate::kind);

  private static final int WHOLE = -1;

  /** How a candidate fares before the detector. */
  enum Standing {
    /** It is a claim whatever the detector says. */
    FIRM,
    /** It is a claim unless the detector, having heard the rules, does not agree. */
    OPEN,
    /** The detector does not agree. */
    DOUBTED
  }

  /** What a rule matched. */
  static Candidate of(ClaimRule rule, Sentence sentence, int from, int to) {
    return new Candidate(
            rule.id(),
            rule.kind(),
            rule.polarity(),
            rule.modality(),
            rule.stage(),
            from,
            to,
            WHOLE,
            rule.firm() ? Standing.FIRM : Standing.OPEN)
        .trimmed(sentence);
  }

  /** What no rule matched. */
  static Candidate detected(ClaimDetector.Detection found, Sentence sentence) {
    ClaimKind kind = found.kind();
    return new Candidate(
            ClaimDetector.id(kind),
            kind,
            null,
            null,
            null,
            found.from(),
            found.to(),
            found.focus(),
            Standing.OPEN)
        .trimmed(sentence);
  }

  /** Without punctuation at its ends, and never starting inside "isn't". */
  private Candidate trimmed(Sentence sentence) {
    int first = from;
    int last = to;
    while (first < last - 1 && beginsBadly(sentence.token(first))) {
      first++;
    }
    while (last > first + 1 && endsBadly(sentence.token(last - 1))) {
      last--;
    }
    if (first > 0
        && sentence.token(first).span().start() == sentence.token(first - 1).span().end()) {
      boolean contracted = sentence.token(first).lemma().equals("not");
      first = contracted ? first - 1 : first;
    }
    return new Candidate(rule, kind, polarity, modality, stage, first, last, focus, standing);
  }

  private static boolean beginsBadly(Token first) {
    boolean money = first.tag().equals("$") || "$£€".contains(first.word());
    return first.punctuation() && !money;
  }

  private static boolean endsBadly(Token last) {
    boolean closing = last.word().endsWith("%") || last.word().endsWith(")");
    return last.punctuation() && !closing;
  }

  /** The same where it is open to doubt. */
  Candidate doubted() {
    return standing == Standing.FIRM
        ? this
        : new Candidate(rule, kind, polarity, modality, stage, from, to, focus, Standing.DOUBTED);
  }

  int length() {
    return to - from;
  }

  boolean overlaps(Candidate other) {
    return from < other.to && other.from < to;
  }
}
