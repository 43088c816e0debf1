package org.hairsplit.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.hairsplit.Distribution;
import org.hairsplit.article.Article;
import org.hairsplit.article.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReadingTest {

  private final ArticleReading reading =
      new ArticleReading(
          Distribution.checker().rules().lexicon().traits(), Distribution.analyzer());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tells-how-much      | yes | 40% of the people who took the tablet had more hair.
          tells-how-much      | yes | The drops lowered shedding by about 12 percent.
          tells-how-much      | yes | Of those on foam, 3 out of 10 people saw more hair.
          tells-how-much      | no  | Minoxidil 5% foam is applied to the scalp by men twice a day.
          tells-how-much      | no  | Shampoo with 2% ketoconazole helps men with dandruff.
          tells-how-much      | no  | 50% of men will lose some hair by then.
          describes-trial     | yes | The trial included 90 people with patches.
          describes-trial     | yes | Forty women with thin hair received the foam.
          describes-trial     | yes | It was a double-blind trial.
          describes-trial     | no  | About 50 million men in the country live with pattern hair loss.
          describes-trial     | no  | Roughly 1 in 3 women will notice thinning hair.
          discloses-interests | yes | The study was funded by the maker of the cap.
          discloses-interests | yes | Dr. Oake disclosed fees from the company.
          discloses-interests | yes | We earn a commission when you buy through this page.
          discloses-interests | no  | The company has not disclosed its funding.
          discloses-interests | no  | Hair follicles are supported by a diet program rich in iron.
          discloses-interests | no  | Insurance plans grant no coverage for it.
          outside-voice       | yes | Dr. Oake was not involved in the study.
          outside-voice       | no  | Estrogen is not involved in telogen effluvium.
          weighs-alternatives | yes | It costs more compared with finasteride.
          weighs-alternatives | yes | Ask what other treatments there are.
          weighs-alternatives | no  | She has thicker hair compared to baseline photos.
          weighs-alternatives | no  | Buy our serum along with other hair care you love.
          seller              | yes | Our clinic is new. Book your free consultation today. We offer PRP.
          seller              | no  | The clinic is new.
          """)
  void traitsAreSeenWhereTheyAreShown(String trait, String shown, String text) {
    Article article = Distribution.article(Format.TEXT, text);
    Set<String> seen = reading.observe(article, Distribution.checker().extract(article), Map.of());
    assertEquals(shown.equals("yes"), seen.contains(trait), seen.toString());
  }
}
