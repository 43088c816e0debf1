package org.hairsplit.claim.strength;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hairsplit.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a statement claims, as far as its words tell: each cue with its form, its clause, and the
 * modal, hedge or negation over it; the cues in their order; and of the main clause, and of the
 * content clause if there is one, who does what to whom. Thread-safe.
 */
final class ClaimFeatures {

  private static final Set<String> COPULAS = Set.of("be", "remain", "appear", "seem", "become");
  private static final Set<String> HELPERS = Set.of("be", "have", "do");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
  private static final Set<String> BEFORE_NOUN =
      Set.of("JJ", "VBN", "VBG", "CC", "POS", "CD", "HYPH");
  private static final Set<String> ASKING =
      Set.of("can", "could", "does", "do", "is", "are", "why", "how", "what");
  private static final Set<String> REPORTING =
      Set.of(
          ("study researchers research report published according journal today university says"
                  + " say")
              .split(" "));
  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''");
  private static final int OBJECT_REACH = 5;
  private static final int PREDICATE_REACH = 6;
  private static final int RUN = 4;
  private static final int PAIR_REACH = 6;
  private static final double ROOT_WEIGHT = 1.5;

  private final ClaimWords words = ClaimWords.read();

  /** The features of a statement, not yet scaled. */
  Map<String, Double> of(List<Token> tokens) {
    return new Reading(tokens).features();
  }

  private final class Reading {

    private final List<Token> tokens;
    private final List<Clause> clauses;
    private final List<@Nullable String> cues = new ArrayList<>();
    private final CueForm forms;
    private final Map<String, Double> made = new HashMap<>();

    Reading(List<Token> tokens) {
      this.tokens = tokens;
      this.clauses = Clause.of(tokens);
      this.forms = new CueForm(tokens);
      tokens.forEach(token -> cues.add(words.of(token)));
    }

    Map<String, Double> features() {
      cues();
      order();
      int content = clauses.indexOf(Clause.CONTENT);
      if (content >= 0) {
        clause(Clause.CONTENT, content + 1, "C");
      }
      clause(Clause.MAIN, 0, content < 0 ? "S" : "M");
      whole();
      return made;
    }

    private void add(String feature) {
      made.put(feature, 1.0);
    }

    private void addRoot(String feature) {
      made.put(feature, ROOT_WEIGHT);
    }

    private void cues() {
      Scope scope = new Scope();
      for (int i = 0; i < tokens.size(); i++) {
        scope.enter(clauses.get(i));
        scope.take(tokens.get(i), cues.get(i));
        String cue = cues.get(i);
        if (cue != null) {
          cue(i, cue, scope);
        }
      }
    }

    private void cue(int at, String cue, Scope scope) {
      String form = forms.of(at);
      String rough = CueForm.rough(form);
      char clause = clauses.get(at).letter();
      String lemma = tokens.get(at).lemma();
      String over = scope.over(clauses.get(at));
      add("a:" + cue + "|" + form);
      add("b:" + cue + "|" + rough + "|" + clause);
      add("e:" + lemma + "|" + form);
      add("f:" + lemma + "|" + clause);
      add("g:" + cue + "|" + rough + "|" + over);
      add("h:" + cue + "|" + over);
      add("i:" + cue + "|" + clause + "|" + over);
      object(at, cue + "|" + form);
    }

    /** The first noun behind a cue that has no further noun behind it. */
    private void object(int at, String cue) {
      for (int i = at + 1; i < Math.min(tokens.size(), at + OBJECT_REACH); i++) {
        Token token = tokens.get(i);
        if (token.is("NN") && !isNoun(i + 1)) {
          add("o:" + cue + "|" + kind(i));
          add("u:" + tokens.get(at).lemma() + ">" + token.lemma());
          return;
        }
        if (Clause.FINITE.contains(token.tag()) || token.tag().equals(",") || token.is(".")) {
          return;
        }
      }
    }

    private void order() {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).tag().equals("MD")) {
          row.add("md=" + tokens.get(i).lower());
        }
        if (cues.get(i) != null) {
          row.add(cues.get(i) + "|" + CueForm.rough(forms.of(i)));
        }
      }
      for (int from = 0; from < row.size(); from++) {
        for (int to = from + 1; to < Math.min(row.size(), from + PAIR_REACH); to++) {
          add("w:" + row.get(from) + "~" + row.get(to));
          if (to < from + RUN) {
            add("s:" + String.join(">", row.subList(from, to + 1)));
          }
        }
      }
    }

    /** Subject, verb and what follows it, of the first finite verb in a clause of this kind. */
    private void clause(Clause kind, int from, String place) {
      int finite = from;
      while (finite < tokens.size()
          && !(clauses.get(finite) == kind && Clause.FINITE.contains(tokens.get(finite).tag()))) {
        finite++;
      }
      if (finite == tokens.size()) {
        add("root:" + kind.letter() + "|none");
        return;
      }
      int behind = finite;
      int verb = finite;
      List<String> chain = new ArrayList<>();
      String negation = "";
      while (behind < tokens.size() && isVerbal(tokens.get(behind))) {
        Token token = tokens.get(behind);
        verb = token.is("VB") ? behind : verb;
        negation = NEGATIONS.contains(token.lower()) ? "N" : negation;
        if (!token.tag().equals("RB")) {
          chain.add(link(token));
        }
        behind++;
      }
      int subject = head(from, finite);
      root(place, subject, verb, behind, String.join(".", chain) + negation);
    }

    private void root(String place, int subject, int verb, int behind, String chain) {
      String who = subject < 0 ? "nohead" : kind(subject);
      String lemma = tokens.get(verb).lemma();
      String does = cues.get(verb) == null ? "v" : cues.get(verb);
      int predicate = COPULAS.contains(lemma) ? predicate(behind) : -1;
      String what = predicate < 0 ? "" : kind(predicate);
      String next = behind < tokens.size() ? link(tokens.get(behind)) : "";
      if (predicate >= 0) {
        add("pl:" + place + "|" + lemma + "|" + tokens.get(predicate).lemma());
      }
      addRoot("root:" + place + "|" + lemma);
      addRoot("rc:" + place + "|" + does + "|" + chain);
      addRoot("sv:" + place + "|" + who + "|" + does + "|" + what);
      addRoot("rp:" + place + "|" + does + "|" + what);
      add("ch:" + place + "|" + chain);
      add("sh:" + place + "|" + (subject < 0 ? who : tokens.get(subject).lemma()));
      add("sc:" + place + "|" + who);
      add("rob:" + place + "|" + does + "|" + next + (chain.endsWith("N") ? "|N" : ""));
      add("rlo:" + lemma + "|" + next);
      add("scr:" + who + "|" + does + "|" + chain);
    }

    /** The last noun of the first nouns in {@code [from, to)}, or -1. */
    private int head(int from, int to) {
      int head = -1;
      for (int i = from; i < to; i++) {
        String tag = tokens.get(i).tag();
        boolean alone = tag.equals("DT") && Clause.FINITE.contains(tag(i + 1)) && i + 1 < to;
        if (tag.startsWith("NN") || tag.equals("PRP") || tag.equals("EX") || alone) {
          head = i;
        } else if (head >= 0 && !BEFORE_NOUN.contains(tag)) {
          return head;
        }
      }
      return head;
    }

    private int predicate(int from) {
      for (int i = from; i < Math.min(tokens.size(), from + PREDICATE_REACH); i++) {
        boolean nominal = isNoun(i) || tag(i).startsWith("JJ");
        boolean more = isNoun(i + 1) || tag(i + 1).startsWith("JJ");
        if (nominal && !more) {
          return i;
        }
      }
      return -1;
    }

    private void whole() {
      clauses.forEach(clause -> add("st:" + clause.letter()));
      boolean finite = false;
      for (Token token : tokens) {
        String word = token.lower();
        finite |= Clause.FINITE.contains(token.tag());
        if (REPORTING.contains(word)) {
          add("has:" + word);
        }
        if (word.equals("?")) {
          add("asks");
        }
        if (word.chars().anyMatch(Character::isDigit) || Set.of("%", "percent").contains(word)) {
          add("number");
        }
        if (QUOTES.contains(word)) {
          add("quote");
        }
      }
      add("verbless:" + !finite);
      if (!tokens.isEmpty()) {
        add("opens:" + kind(0));
        if (ASKING.contains(tokens.get(0).lower())) {
          add("opens asking");
        }
      }
    }

    /** The class of a cue, the tag of any other word. */
    private String kind(int at) {
      String cue = cues.get(at);
      return cue == null ? tokens.get(at).tag() : cue;
    }

    private boolean isNoun(int at) {
      return tag(at).startsWith("NN");
    }

    private String tag(int at) {
      return at < tokens.size() ? tokens.get(at).tag() : "";
    }
  }

  private static boolean isVerbal(Token token) {
    return token.is("VB") || Set.of("MD", "RB", "RBR", "TO").contains(token.tag());
  }

  private static String link(Token token) {
    boolean itself =
        HELPERS.contains(token.lemma()) || Set.of("MD", "TO", "IN").contains(token.tag());
    return itself ? token.lower() : token.tag();
  }

  /** The modal, hedge and negation met so far in a clause. */
  private static final class Scope {

    private @Nullable Clause clause;
    private String modal = "";
    private String hedge = "";
    private String negation = "";

    /** An infinitive or participle stays under what stands over the clause it belongs to. */
    void enter(Clause entered) {
      boolean carried =
          EnumSet.of(Clause.INFINITIVE, Clause.PARTICIPLE).contains(entered)
              && (clause == Clause.MAIN || clause == Clause.CONTENT);
      if (entered != clause && !carried) {
        modal = "";
        hedge = "";
        negation = "";
      }
      clause = entered;
    }

    void take(Token token, @Nullable String cue) {
      if (token.tag().equals("MD")) {
        modal = "m=" + token.lower();
      }
      if (cue != null && cue.equals("hedge")) {
        hedge = "H";
      }
      if (cue != null && cue.equals("neg")) {
        negation = "N";
      }
    }

    String over(Clause of) {
      boolean apart = of == Clause.RELATIVE || of == Clause.ADVERBIAL;
      return (apart ? "" : modal) + hedge + negation;
    }
  }
}
