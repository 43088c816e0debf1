package org.hairsplit.claim;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.rule.EvidenceStage;
import org.jspecify.annotations.Nullable;

/** Reads trial phases: "Phase IIa", "phase 2/3", "Phase-III". */
public final class Phases {

  private static final Pattern PHASE =
      Pattern.compile("\\bphases?[\\s-]*(iv|iii|ii|i|[1-4])[ab]?\\b", Pattern.CASE_INSENSITIVE);

  private Phases() {}

  /** The first phase named in {@code text}, or null. */
  public static @Nullable EvidenceStage of(String text) {
    Matcher phase = PHASE.matcher(text);
    if (!phase.find()) {
      return null;
    }
    return switch (phase.group(1).toLowerCase(Locale.ROOT)) {
      case "i", "1" -> EvidenceStage.PHASE_1;
      case "ii", "2" -> EvidenceStage.PHASE_2;
      case "iii", "3" -> EvidenceStage.PHASE_3;
      default -> EvidenceStage.PHASE_4;
    };
  }
}
