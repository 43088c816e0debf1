package org.hairsplit.claim.strength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hairsplit.language.Token;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFeaturesTest {

  /** "The results suggest that foam may reduce shedding." */
  private static final String CONTENT =
      "The/DT results/NNS/result suggest/VBP that/IN foam/NN may/MD reduce/VB shedding/NN ./.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MMMCCCCCM | " + CONTENT,
        "MMRRRMM   | Foam/NN ,/, which/WDT causes/VBZ/cause itching/NN ,/, helps/VBZ/help",
        "MMRRRMM   | The/DT foam/NN that/WDT burns/VBZ/burn skin/NN works/VBZ/work ./.",
        "MMIIM     | Drugs/NNS/drug used/VBN/use to/TO prevent/VB ./.",
        "MPPMM     | Foam/NN containing/VBG/contain caffeine/NN reduces/VBZ/reduce shedding/NN",
        "AAAMM     | Although/IN patients/NNS/patient agree/VBP ,/, doctors/NNS/doctor",
        "MBBMM     | Foam/NN (/-LRB- new/JJ )/-RRB- works/VBZ/work",
      })
  void tellsInWhichClauseAWordStands(String letters, String text) {
    assertEquals(
        letters,
        Clause.of(tokens(text)).stream()
            .map(clause -> String.valueOf(clause.letter()))
            .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | past-o | Foam/NN reduced/VBD/reduce shedding/NN",
        "1 | past-p | Shedding/NN decreased/VBD/decrease in/IN men/NNS/man",
        "0 | adj    | Reduced/VBN/reduce shedding/NN",
        "2 | pass-p | Foam/NN was/VBD/be associated/VBN/associate with/IN loss/NN",
        "1 | inf-o  | to/TO prevent/VB loss/NN",
        "0 | n-of   | Effect/NN of/IN foam/NN",
        "1 | JJR-n  | A/DT lower/JJR risk/NN",
      })
  void tellsHowACueIsUsed(int at, String form, String text) {
    assertEquals(form, new CueForm(tokens(text)).of(at));
  }

  @Test
  void readsTheClaimWhereItStandsAndTheModalOverIt() {
    Set<String> made = features(CONTENT);
    assertTrue(made.contains("g:cut|base|m=may"), made::toString);
    assertTrue(made.contains("root:C|reduce"), made::toString);
    assertTrue(made.contains("root:M|suggest"), made::toString);
  }

  @Test
  void aModalDoesNotReachIntoARelativeClause() {
    Set<String> made =
        features("Foam/NN may/MD help/VB men/NNS/man who/WP reduce/VBP washing/NN ./.");
    assertTrue(made.contains("g:do|base|m=may"), made::toString);
    assertTrue(made.contains("g:cut|pres|"), made::toString);
  }

  @Test
  void namesSubjectVerbAndPredicate() {
    Set<String> made =
        features("Risk/NN was/VBD/be higher/JJR in/IN women/NNS/woman with/IN anaemia/NN ./.");
    assertTrue(made.contains("sv:S|assocn|v|comp"), made::toString);
    assertTrue(made.contains("pl:S|be|higher"), made::toString);
  }

  @Test
  void aHeadlineMayHaveNoVerb() {
    Set<String> made = features("Benefits/NNS/benefit of/IN foam/NN");
    assertTrue(made.contains("verbless:true"), made::toString);
    assertTrue(made.contains("root:M|none"), made::toString);
    assertFalse(made.contains("verbless:false"));
  }

  private static Set<String> features(String text) {
    return new ClaimFeatures().of(tokens(text)).keySet();
  }

  /** Tokens from {@code word/TAG} or {@code word/TAG/lemma}. */
  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    for (String part : text.strip().split(" ")) {
      String[] fields = part.split("/");
      String lemma = fields.length > 2 ? fields[2] : fields[0].toLowerCase(Locale.ROOT);
      tokens.add(new Token(fields[0], lemma, fields[1], new Span(0, 1)));
    }
    return tokens;
  }
}
