package org.hairsplit.claim.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hairsplit.language.Token;

/**
 * What kind of clause a word stands in. Told from tags and a few words, at no cost worth speaking
 * of; a parser would be surer and take ten times as long as all else.
 */
enum Clause {
  MAIN,
  /** After "that", as in "the results suggest that …": here stands the claim. */
  CONTENT,
  /** After "whether" or "how". */
  QUESTION,
  RELATIVE,
  /** After "because", "although", "if", "when" and their like. */
  ADVERBIAL,
  INFINITIVE,
  PARTICIPLE,
  BRACKET,
  /** After "according to". */
  SOURCE;

  static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private static final Set<String> SUBORDINATING =
      Set.of("because although though while whereas unless despite if when as until".split(" "));
  private static final Set<String> RELATING = Set.of("which", "who", "whose", "where");
  private static final Set<String> RELATING_TAGS = Set.of("WDT", "WP", "WP$");

  /** The letter that stands for it in the names of features. */
  char letter() {
    return name().charAt(0);
  }

  /** The clause of each token, in order. */
  static List<Clause> of(List<Token> tokens) {
    return new Walk(tokens).clauses();
  }

  /** Goes from word to word and knows in which clause it is. */
  private static final class Walk {

    private final List<Token> tokens;
    private final List<Clause> made = new ArrayList<>();
    private Clause now = MAIN;
    private Clause around = MAIN;
    private int finite;

    Walk(List<Token> tokens) {
      this.tokens = tokens;
    }

    List<Clause> clauses() {
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (isMark(token)) {
          mark(token);
        } else if (now != BRACKET) {
          word(i, token);
        }
        made.add(now);
      }
      return made;
    }

    private static boolean isMark(Token token) {
      return Set.of(",", ":", ".", "-LRB-", "-RRB-").contains(token.tag())
          || Set.of(";", "(", ")", "--").contains(token.word());
    }

    private void mark(Token token) {
      if (token.word().equals("(") || token.tag().equals("-LRB-")) {
        now = BRACKET;
      } else if (token.word().equals(")") || token.tag().equals("-RRB-") || now != BRACKET) {
        now = around;
      }
      if (token.tag().equals(".")) {
        around = MAIN;
        now = MAIN;
        finite = 0;
      }
    }

    private void word(int at, Token token) {
      String word = token.lower();
      String tag = token.tag();
      if (word.equals("that") && tag.equals("IN")) {
        around = CONTENT;
        now = CONTENT;
        finite = 0;
      } else if (word.equals("whether")) {
        around = QUESTION;
        now = QUESTION;
      } else if (word.equals("according")) {
        now = SOURCE;
      } else if (RELATING_TAGS.contains(tag) || RELATING.contains(word)) {
        relative(at);
      } else if (tag.equals("WRB") && (word.equals("how") || word.equals("why"))) {
        now = QUESTION;
      } else if (SUBORDINATING.contains(word) && (tag.equals("IN") || tag.equals("WRB"))) {
        now = ADVERBIAL;
      } else {
        verb(at, word, tag);
      }
    }

    private void relative(int at) {
      if (at > 0) {
        now = RELATIVE;
        finite = 0;
      }
    }

    private void verb(int at, String word, String tag) {
      if (word.equals("to") && beforeVerb(at)) {
        now = INFINITIVE;
      } else if (tag.equals("VBG") && afterNoun(at)) {
        now = PARTICIPLE;
      } else if (FINITE.contains(tag)) {
        finite(at);
      }
    }

    private boolean beforeVerb(int at) {
      return tag(at + 1).equals("VB") || tag(at + 1).equals("RB") && tag(at + 2).equals("VB");
    }

    private boolean afterNoun(int at) {
      String before = tag(at - 1);
      return before.equals(",") || before.equals("IN") || before.startsWith("NN");
    }

    /** A finite verb ends what has none; a second one ends a relative clause. */
    private void finite(int at) {
      String before = tag(at - 1);
      if (now == INFINITIVE || now == PARTICIPLE) {
        now = around;
      } else if (now == RELATIVE && !before.equals("CC")) {
        finite++;
        boolean sameVerb =
            FINITE.contains(before) || before.equals("RB") || before.startsWith("VB");
        if (finite > 1 && !sameVerb) {
          now = around;
        }
      }
    }

    private String tag(int at) {
      return at < 0 || at >= tokens.size() ? "" : tokens.get(at).tag();
    }
  }
}
