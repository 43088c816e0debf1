package org.hairsplit.claim.strength;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hairsplit.language.Token;

/**
 * What the strength models see of a statement: runs of up to four of its lemmas, tags and word
 * classes, its cues in their order, its modals with their verbs, its first and last finite verb,
 * and what {@link ClaimFeatures} reads of its clauses. Words themselves stand in runs of three at
 * most, so that no sentence can be read from a model. Thread-safe.
 */
public final class StrengthFeatures {

  private static final String START = "<s>";
  private static final String END = "</s>";

  /** Words that tell how a sentence is built; they stand for themselves in runs of classes. */
  private static final Set<String> BUILDING =
      Set.of("IN", "TO", "MD", "DT", "CC", "WDT", "WP", "PRP", "PRP$", "EX");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final int LEVELS = 3;
  private static final int CUE_REACH = 7;
  private static final int MODAL_REACH = 5;
  private static final double CUE_WEIGHT = 1.5;
  private static final double FRAME_WEIGHT = 2;

  private static final double CLAIM_WEIGHT = 0.7;

  private final WordClasses classes = WordClasses.read();
  private final ClaimFeatures claims = new ClaimFeatures();

  private StrengthFeatures() {}

  private static final class Holder {
    static final StrengthFeatures SHARED = new StrengthFeatures();
  }

  /** The features of the models that come with hairsplit; the first call reads the word classes. */
  public static StrengthFeatures shared() {
    return Holder.SHARED;
  }

  /**
   * The features of a statement.
   *
   * @param tokens with tags and lemmas, of one sentence or a few
   * @return values by name; long statements have smaller values, so that they do not weigh more
   */
  public Map<String, Double> of(List<Token> tokens) {
    Map<String, Double> made = new HashMap<>();
    List<String> lemmas = tokens.stream().map(t -> plain(t.lemma())).toList();
    runs("l:", lemmas, 3, 1, made);
    tagged(tokens, lemmas, made);
    runs("m:", mixed(tokens, lemmas), 4, 1, made);
    runs("k:", cues(tokens, lemmas), 4, CUE_WEIGHT, made);
    runs("j:", spine(tokens, lemmas), 3, CUE_WEIGHT, made);
    pairs(tokens, lemmas, made);
    for (int level = 0; level < LEVELS; level++) {
      runs("d" + level + ":", alike(tokens, level), 3, 1, made);
    }
    frame(tokens, lemmas, made);
    Map<String, Double> all = scaled(made, 1);
    // The two views are scaled apart, so that the many runs of words do not drown what is claimed.
    scaled(claims.of(tokens), CLAIM_WEIGHT).forEach((name, value) -> all.put("x" + name, value));
    return all;
  }

  private static String plain(String word) {
    return word.chars().anyMatch(Character::isDigit) ? "#" : word;
  }

  private static void runs(
      String prefix, List<String> parts, int longest, double value, Map<String, Double> made) {
    List<String> all = new ArrayList<>(parts.size() + 2);
    all.add(START);
    all.addAll(parts);
    all.add(END);
    StringBuilder run = new StringBuilder();
    for (int from = 0; from < all.size(); from++) {
      run.setLength(0);
      run.append(prefix);
      for (int to = from; to < Math.min(all.size(), from + longest); to++) {
        run.append(to == from ? "" : " ").append(all.get(to));
        made.put(run.toString(), value);
      }
    }
  }

  private static void tagged(List<Token> tokens, List<String> lemmas, Map<String, Double> made) {
    for (int i = 0; i < tokens.size(); i++) {
      String here = lemmas.get(i) + "/" + tokens.get(i).tag();
      made.put("t:" + here, 1.0);
      if (i > 0) {
        made.put("p:" + tokens.get(i - 1).tag() + " " + here, 1.0);
      }
      if (i + 1 < tokens.size()) {
        made.put("n:" + here + " " + tokens.get(i + 1).tag(), 1.0);
      }
    }
  }

  /** Function words as they are, cues by class, all other words by their tag. */
  private List<String> mixed(List<Token> tokens, List<String> lemmas) {
    List<String> parts = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String lemma = lemmas.get(i);
      String cue = classes.cue(lemma);
      if (BUILDING.contains(token.tag()) || Set.of("be", "have", "do").contains(lemma)) {
        parts.add(plain(token.lower()));
      } else if (cue != null) {
        parts.add(cue + "/" + token.tag().substring(0, Math.min(2, token.tag().length())));
      } else {
        parts.add(token.tag());
      }
    }
    return parts;
  }

  /** The classes of the cues and the finite verbs, all else left out. */
  private List<String> cues(List<Token> tokens, List<String> lemmas) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String cue = classes.cue(lemmas.get(i));
      if (token.tag().equals("MD")) {
        parts.add("md=" + token.lower());
      } else if (cue != null) {
        parts.add(cue);
      } else if (FINITE.contains(token.tag())) {
        parts.add(token.tag());
      } else if (token.lower().equals("that")) {
        parts.add("that");
      }
    }
    return parts;
  }

  /** The lemmas of cues and verbs, all else left out. */
  private List<String> spine(List<Token> tokens, List<String> lemmas) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean verb = token.is("VB") || token.tag().equals("MD");
      if (verb || classes.cue(lemmas.get(i)) != null || token.lower().equals("that")) {
        parts.add(lemmas.get(i));
      }
    }
    return parts;
  }

  private void pairs(List<Token> tokens, List<String> lemmas, Map<String, Double> made) {
    List<String> cues = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).tag().equals("MD") || classes.cue(lemmas.get(i)) != null) {
        cues.add(lemmas.get(i));
      }
    }
    for (int i = 0; i < cues.size(); i++) {
      for (int j = i + 1; j < Math.min(cues.size(), i + CUE_REACH); j++) {
        made.put("c:" + cues.get(i) + "<" + cues.get(j), 1.0);
      }
    }
  }

  private List<String> alike(List<Token> tokens, int level) {
    List<String> parts = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      String word = token.lower();
      List<String> known = classes.alike(word);
      if (Set.of("MD", "IN", "TO", "CC", "DT").contains(token.tag())) {
        parts.add(word);
      } else if (!known.isEmpty()) {
        parts.add(known.get(level));
      } else {
        parts.add(plain(word).equals("#") ? "#" : token.tag());
      }
    }
    return parts;
  }

  /** Length, finite verbs, and what a modal does to which verb. */
  private void frame(List<Token> tokens, List<String> lemmas, Map<String, Double> made) {
    made.put("len:" + Math.min(8, tokens.size() / 6), FRAME_WEIGHT);
    int first = -1;
    int last = -1;
    Set<String> kinds = new java.util.TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      String tag = tokens.get(i).tag();
      if (FINITE.contains(tag)) {
        kinds.add(tag);
        first = first < 0 ? i : first;
        last = i;
      }
      if (tag.equals("MD")) {
        made.put("MD", FRAME_WEIGHT);
        modal(tokens, lemmas, i, made);
      }
    }
    made.put("finite:" + String.join(".", kinds), FRAME_WEIGHT);
    if (first >= 0) {
      made.put("first:" + lemmas.get(first) + "/" + tokens.get(first).tag(), FRAME_WEIGHT);
      made.put("last:" + lemmas.get(last) + "/" + tokens.get(last).tag(), FRAME_WEIGHT);
    }
  }

  private void modal(List<Token> tokens, List<String> lemmas, int at, Map<String, Double> made) {
    String modal = tokens.get(at).lower();
    for (int i = at + 1; i < Math.min(tokens.size(), at + MODAL_REACH); i++) {
      String lemma = lemmas.get(i);
      if (tokens.get(i).is("VB") && !lemma.equals("be") && !lemma.equals("have")) {
        String cue = classes.cue(lemma);
        made.put("modal:" + modal + " " + lemma, FRAME_WEIGHT);
        made.put("does:" + modal + " " + (cue == null ? tokens.get(i).tag() : cue), FRAME_WEIGHT);
        return;
      }
    }
  }

  /** Halfway to unit length: all by the square root of the length. */
  private static Map<String, Double> scaled(Map<String, Double> made, double weight) {
    double squares = 0;
    for (double value : made.values()) {
      squares += value * value;
    }
    double by = weight / Math.sqrt(Math.sqrt(squares));
    made.replaceAll((name, value) -> value * by);
    return made;
  }
}
