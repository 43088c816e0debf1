package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleAssignerTest {

  private static final String PARAGRAPH =
      "The second trial followed forty women for a year and counted the hairs on one square"
          + " centimetre of each scalp, which is the way such trials should be done.";

  @Test
  void takesTeasersAndTheCommentFormForFurniture() {
    Article article =
        text(
            "Title of the piece\n\n"
                + PARAGRAPH
                + "\n\nRelated Posts\n\nTen oils to try\n\n"
                + "Oils are an old remedy and many people swear by\u2026\n\nLeave a Reply\n\n"
                + "Your email address will not be published.");
    assertEquals(
        List.of("Title of the piece", PARAGRAPH),
        ArticleFixtures.texts(article, Block.Role.CONTENT));
  }

  @Test
  void noticesThatTheArticleGoesOn() {
    Article article =
        text(
            PARAGRAPH
                + "\n\nYou may also like\n\nTen oils to try\n\nWhat comes next\n\n"
                + PARAGRAPH
                + "\n\n"
                + PARAGRAPH
                + " More.");
    assertEquals(
        List.of("You may also like", "Ten oils to try"),
        ArticleFixtures.texts(article, Block.Role.BOILERPLATE));
  }

  @Test
  void readsOneTeaserBehindReadNext() {
    Article article =
        text(PARAGRAPH + "\n\nRead next\n\nTen oils\n\nWhat comes next\n\nShort end.");
    assertEquals(
        List.of("Read next", "Ten oils"), ArticleFixtures.texts(article, Block.Role.BOILERPLATE));
  }

  @Test
  void keepsArticleTextThatHoldsACue() {
    Article article =
        text(
            "Share this with your doctor before you stop taking the tablets.\n\n"
                + "Comments from patients in the trial were mixed.\n\nReferences to hair in old books"
                + " are many.\n\nBook your consultation today!");
    assertEquals(4, ArticleFixtures.texts(article, Block.Role.CONTENT).size());
  }

  @Test
  void tellsFillersFromRepeatedText() {
    String latin =
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.";
    String translated =
        "We must take care of the patient, and it will happen at such a time as he is well.";
    Article article =
        text(
            String.join(
                "\n\n",
                PARAGRAPH,
                PARAGRAPH,
                latin,
                translated,
                "TODO: ask the author",
                "[Insert picture here]",
                "The patients were well taken care of."));
    assertEquals(
        List.of(latin, translated, "TODO: ask the author", "[Insert picture here]"),
        ArticleFixtures.texts(article, Block.Role.PLACEHOLDER));
  }

  @Test
  void endsTheListOfSourcesWhereTextComesBack() {
    Article article =
        text(
            PARAGRAPH
                + "\n\nSources\n\nA Journal: Light and hair\n\n1. Doe J. Light. 2019.\n\n"
                + "Are you curious about the light? Have a look at our clinic.");
    assertEquals(
        List.of("Sources", "A Journal: Light and hair", "Doe J. Light. 2019."),
        ArticleFixtures.texts(article, Block.Role.SOURCES));
    assertEquals(2, article.citations().size());
  }

  @Test
  void readsALineThatNamesItsSourceOnlyIfItDoes() {
    Article article =
        text(
            PARAGRAPH
                + "\n\nSource: University press office, May 2025\n\n"
                + "Citation: no study of this has been published.");
    assertEquals(
        List.of("Source: University press office, May 2025"),
        ArticleFixtures.texts(article, Block.Role.SOURCES));
  }

  @Test
  void readsListsOfContentsOnlyWhereHeadingsFollow() {
    Article article =
        ArticleFixtures.read(
            Format.MARKDOWN,
            "# T\n\nIn this article\n\n- Safety\n- Cost\n\n## Safety\n\nSafe.\n\n## Cost\n\nLow.\n\n"
                + "In this article\n\nwe looked at both.\n");
    assertEquals(
        List.of("In this article", "Safety", "Cost"),
        ArticleFixtures.texts(article, Block.Role.BOILERPLATE));
  }

  private static Article text(String text) {
    return ArticleFixtures.read(Format.TEXT, text);
  }
}
