package org.hairsplit.claim.strength;

import java.util.List;
import java.util.Set;
import org.hairsplit.language.Token;

/**
 * How a word is used: a verb in which form and with an object, a preposition or neither behind it;
 * a noun before "of", another preposition or a noun; an adjective before a noun or not.
 */
final class CueForm {

  private static final Set<String> OBJECTS =
      Set.of("DT NN NNS NNP NNPS JJ JJR PRP$ PRP CD VBN VBG FW".split(" "));
  private static final Set<String> PARTICLES = Set.of("IN", "TO", "RP");
  private static final Set<String> ADVERBS = Set.of("RB", "RBR");
  private static final String NONE = "";

  private final List<Token> tokens;

  CueForm(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The form of the token at {@code at}, in full, such as {@code past-o}. */
  String of(int at) {
    Token token = tokens.get(at);
    if (token.is("VB")) {
      return verb(at, token.tag());
    }
    String next = tag(at + 1);
    if (token.is("NN")) {
      return noun(at, next);
    }
    if (token.is("JJ")) {
      return token.tag() + adjective(next);
    }
    return token.tag();
  }

  /** The form without what stands behind, such as {@code past}. */
  static String rough(String form) {
    int dash = form.indexOf('-');
    return dash < 0 ? form : form.substring(0, dash);
  }

  private String verb(int at, String tag) {
    String next = tag(forward(at + 1));
    String behind = OBJECTS.contains(next) ? "-o" : PARTICLES.contains(next) ? "-p" : "-e";
    int before = backward(at - 1);
    String helper = before < 0 ? NONE : tokens.get(before).lemma();
    return switch (tag) {
      case "VBN" -> participle(helper, next, behind);
      case "VBG" -> (helper.equals("be") ? "prog" : "ger") + behind;
      case "VB" -> (tag(before).equals("TO") ? "inf" : "base") + behind;
      case "VBD" -> "past" + behind;
      default -> "pres" + behind;
    };
  }

  private static String participle(String helper, String next, String behind) {
    if (helper.equals("be")) {
      return "pass" + behind;
    }
    if (helper.equals("have")) {
      return "perf" + behind;
    }
    return next.startsWith("NN") || next.startsWith("JJ") ? "adj" : "part" + behind;
  }

  private String noun(int at, String next) {
    if (next.equals("IN")) {
      return tokens.get(at + 1).lower().equals("of") ? "n-of" : "n-in";
    }
    return next.startsWith("NN") ? "n-nn" : "n-x";
  }

  private static String adjective(String next) {
    if (next.startsWith("NN") || next.startsWith("JJ")) {
      return "-n";
    }
    return next.equals("TO") ? "-t" : next.equals("IN") ? "-i" : "-x";
  }

  private int forward(int at) {
    int found = at;
    while (ADVERBS.contains(tag(found))) {
      found++;
    }
    return found;
  }

  private int backward(int at) {
    int found = at;
    while (ADVERBS.contains(tag(found))) {
      found--;
    }
    return found;
  }

  private String tag(int at) {
    return at < 0 || at >= tokens.size() ? NONE : tokens.get(at).tag();
  }
}
