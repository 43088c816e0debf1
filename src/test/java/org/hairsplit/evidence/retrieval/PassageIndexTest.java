package org.hairsplit.evidence.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hairsplit.evidence.retrieval.RankingModel.Feedback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {

  private static final Feedback NONE = new Feedback(0, 0, 0, 1);

  @TempDir private Path folder;

  @Test
  void theTitleCountsMoreThanTheText() throws IOException {
    RankingModel model = RankingModel.DEFAULT;
    write(
        model,
        "text| A comb | One man lost hair under minoxidil.",
        "title| Minoxidil | One man lost hair under a comb.",
        "other| A hat | It was grey.");
    assertEquals(List.of("title", "text"), found(model, "minoxidil", 10));
  }

  @Test
  void stemsMeet() throws IOException {
    write(RankingModel.DEFAULT, "a||The patients' follicles regrew.", "b||Nothing of the kind.");
    assertEquals(List.of("a"), found(RankingModel.DEFAULT, "regrew follicle", 10));
  }

  @Test
  void gramsFindWhatStemsKeepApart() throws IOException {
    write(RankingModel.DEFAULT, "a||A microinflammation.", "b||A quiet scalp.");
    assertEquals(List.of("a"), found(RankingModel.DEFAULT, "inflammatory", 10));
    RankingModel stemsOnly = new RankingModel(1, 0.7f, 2, 0, 0, NONE);
    write(stemsOnly, "a||A microinflammation.", "b||A quiet scalp.");
    assertEquals(List.of(), found(stemsOnly, "inflammatory", 10));
  }

  @Test
  void neighboursInTheQueryShouldBeNeighboursInThePassage() throws IOException {
    RankingModel pairs = new RankingModel(1, 0.7f, 1, 0, 0.5f, NONE);
    write(
        pairs, "apart||Loss came late, they cut their hair.", "near||They came late to hair loss.");
    assertEquals(List.of("near", "apart"), found(pairs, "hair loss", 10));
  }

  @Test
  void stopWordsDoNotKeepNeighboursApart() throws IOException {
    RankingModel pairs = new RankingModel(1, 0.7f, 1, 0, 0.5f, NONE);
    write(pairs, "apart||Growth, then comb, hair.", "near||Then comb: growth of the hair.");
    assertEquals(List.of("near", "apart"), found(pairs, "growth of hair", 10));
  }

  @Test
  void feedbackFindsPassagesThatShareNoWordWithTheQuery() throws IOException {
    String[] passages = {
      "both||Finasteride blocks dihydrotestosterone.",
      "one||Dihydrotestosterone shrinks follicles.",
      "none||Rain fell on Monday."
    };
    RankingModel without = new RankingModel(1, 0.7f, 2, 0, 0, NONE);
    write(without, passages);
    assertEquals(List.of("both"), found(without, "finasteride", 10));
    RankingModel with = new RankingModel(1, 0.7f, 2, 0, 0, new Feedback(5, 10, 0.5f, 2));
    assertEquals(List.of("both", "one"), found(with, "finasteride", 10));
  }

  @Test
  void equalsKeepTheOrderInWhichTheyWereAdded() throws IOException {
    write(RankingModel.DEFAULT, "z||Hair grew.", "a||Hair grew.", "m||Hair grew.");
    assertEquals(List.of("z", "a", "m"), found(RankingModel.DEFAULT, "hair", 10));
    assertEquals(List.of("z", "a"), found(RankingModel.DEFAULT, "hair", 2));
  }

  @Test
  void scoresNeverRiseDownTheList() throws IOException {
    write(
        RankingModel.DEFAULT,
        "a||Hair grew on mice.",
        "b||Hair fell out.",
        "c|Mice|Mice ate hair and grew.");
    try (PassageIndex index = PassageIndex.open(folder, RankingModel.DEFAULT)) {
      List<RankedPassage> all = index.search("hair grew on mice", 10);
      assertEquals(3, all.size());
      IntStream.range(1, all.size())
          .forEach(at -> assertTrue(all.get(at - 1).score() >= all.get(at).score()));
    }
  }

  @Test
  void aQueryWithoutWordsFindsNothing() throws IOException {
    write(RankingModel.DEFAULT, "a||Hair grew.");
    assertEquals(List.of(), found(RankingModel.DEFAULT, "", 10));
    assertEquals(List.of(), found(RankingModel.DEFAULT, "the of -- !", 10));
  }

  @Test
  void aQueryOfManyWordsIsCut() throws IOException {
    write(RankingModel.DEFAULT, "a||Hair grew.");
    StringBuilder query = new StringBuilder("hair ");
    IntStream.range(0, 5_000).forEach(n -> query.append("word").append(n).append("x "));
    assertEquals(List.of("a"), found(RankingModel.DEFAULT, query.toString(), 10));
  }

  @Test
  void whatWasNotCommittedIsNoIndex() throws IOException {
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, RankingModel.DEFAULT)) {
      writer.add("a", "", "Hair grew.");
    }
    assertThrows(IOException.class, () -> PassageIndex.open(folder, RankingModel.DEFAULT));
  }

  /** Each passage as {@code id|title|text}. */
  private void write(RankingModel model, String... passages) throws IOException {
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, model)) {
      for (String passage : passages) {
        String[] parts = passage.split("\\|", 3);
        writer.add(parts[0], parts[1], parts[2]);
      }
      writer.commit();
    }
  }

  private List<String> found(RankingModel model, String query, int limit) throws IOException {
    try (PassageIndex index = PassageIndex.open(folder, model)) {
      return index.search(query, limit).stream().map(RankedPassage::id).toList();
    }
  }
}
