package org.hairsplit.claim.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hairsplit.article.Block;
import org.hairsplit.language.Sentence;
import org.hairsplit.language.flat.FlatFileException;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says which kinds of claim a sentence makes, by a linear model learned from annotated articles:
 * one logistic regression for each kind, which knows nothing of the rules. Thread-safe.
 */
public final class ClaimDetector {

  /** Name of the flat file in the folder of models. */
  static final String FLAT_FILE = "claims.flat";

  private final DetectionModel model;
  private final DetectionFeatures features;

  /** What stands in the place of a rule's id in claims of this kind that no rule found. */
  public static String id(ClaimKind kind) {
    return Words.of(kind) + "/detected";
  }

  ClaimDetector(DetectionModel model) {
    this.model = model;
    this.features = new DetectionFeatures(model::wordClass);
  }

  /**
   * The detector of a distribution.
   *
   * @param models the folder that holds its flat file; without one it is made in memory from the
   *     model that the program carries, which takes a few tenths of a second
   * @param notice is told, in one line, if that had to be done
   */
  public static ClaimDetector open(Path models, Consumer<String> notice) {
    Path flat = models.resolve(FLAT_FILE);
    try {
      return new ClaimDetector(DetectionModel.open(flat));
    } catch (IOException e) {
      notice.accept(
          flat
              + " "
              + FlatFileException.reason(e)
              + "; it is made anew in memory, which takes longer");
      return new ClaimDetector(DetectionModelWriter.inMemory());
    }
  }

  /**
   * Where a sentence stands.
   *
   * @param block what its block is
   * @param named how many treatments it names
   * @param about how many treatments it is about
   * @param above the lead-in or heading it stands under, or null; analysed
   */
  public record Setting(Block.Kind block, int named, int about, @Nullable Sentence above) {}

  /**
   * A claim.
   *
   * @param kind of claim
   * @param from first token of the clause that makes it
   * @param to one past the last token
   * @param focus the token that speaks most for it; what negates it, negates the claim
   */
  public record Detection(ClaimKind kind, int from, int to, int focus) {}

  /**
   * What it makes of a sentence.
   *
   * @param sentence analysed
   */
  public Opinion read(Sentence sentence, Setting setting) {
    DetectionModel.Scores scores = model.scores();
    List<String> place = DetectionFeatures.place(sentence, setting);
    features.of(sentence, place, setting.above(), scores);
    return new Opinion(sentence, place, scores, model, features);
  }
}
