package org.hairsplit.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.tagger.maxent.KnownWords;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hairsplit.language.model.TaggerModel;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's tokeniser, sentence splitter, tagger and lemmatiser behind one door, as separate steps:
 * everything is tokenised, only sentences worth it are tagged. The model is loaded when the first
 * sentence is analysed. Thread-safe; one instance serves all threads.
 */
public final class LanguageAnalyzer {

  /** A sentence longer than this is not tagged whole: its cost grows faster than its use. */
  private static final int LONGEST_SENTENCE = 400;

  /** From so many words on, two of five must be English for a sentence to be. */
  private static final int ENOUGH_WORDS = 20;

  /** From so many tokens on, one of five must be a word. */
  private static final int MANY_TOKENS = 100;

  private final TokenizerAnnotator tokenizer;
  private final Supplier<MaxentTagger> loader;
  private final ThreadLocal<Lemmatizer> lemmatizers = ThreadLocal.withInitial(Lemmatizer::new);
  private volatile @Nullable MaxentTagger tagger;

  /**
   * An analyzer over the models of a distribution.
   *
   * @param models the folder that holds the tagger's model
   * @param notice is told, in one line, if the quick form of the model cannot be used
   */
  public static LanguageAnalyzer open(Path models, Consumer<String> notice) {
    return new LanguageAnalyzer(() -> TaggerModel.load(models, notice));
  }

  /** An analyzer whose tagger comes from {@code loader}, which is asked once, when first needed. */
  LanguageAnalyzer(Supplier<MaxentTagger> loader) {
    Properties properties = new Properties();
    properties.setProperty("tokenize.language", "en");
    // Tokens keep the article's own brackets and quotation marks, so that words can be compared.
    properties.setProperty(
        "tokenize.options", "ptb3Escaping=false,invertible=true,untokenizable=noneKeep");
    this.tokenizer = new TokenizerAnnotator(false, properties);
    this.loader = loader;
  }

  /**
   * Has another thread do now what the first sentence would have to wait for. What goes wrong there
   * is told to whoever analyses that sentence.
   */
  public void prepare() {
    Thread preparing = new Thread(() -> split("Ready.").forEach(this::analyze), "language models");
    preparing.setDaemon(true);
    preparing.setUncaughtExceptionHandler((thread, failure) -> {});
    preparing.start();
  }

  /** Splits a block into sentences of tokens; empty if it holds no token. */
  public List<Sentence> split(String block) {
    Annotation annotation = new Annotation(TokenizerInput.of(block));
    tokenizer.annotate(annotation);
    List<Sentence> sentences = new ArrayList<>();
    for (CoreMap found : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> labels = found.get(CoreAnnotations.TokensAnnotation.class);
      for (int from = 0; from < labels.size(); from += LONGEST_SENTENCE) {
        int to = Math.min(labels.size(), from + LONGEST_SENTENCE);
        sentences.add(new Sentence(block, new ArrayList<>(labels.subList(from, to))));
      }
    }
    return sentences;
  }

  /** Adds tags and lemmas; a sentence that has them already is left alone. */
  public void analyze(Sentence sentence) {
    if (sentence.analysed()) {
      return;
    }
    List<CoreLabel> labels = sentence.labels();
    if (headlineCase(labels)) {
      tagInLowerCase(labels);
    } else {
      tagger().tagCoreLabels(labels);
    }
    Lemmatizer lemmatizer = lemmatizers.get();
    for (CoreLabel label : labels) {
      label.setLemma(lemmatizer.lemma(label.word().toLowerCase(Locale.ROOT), label.tag()));
    }
    sentence.analysisDone();
  }

  /**
   * Whether a sentence may be English. A long one of which the tagger knows less than two words of
   * five is not: it would be tagged wrongly, and at a tenth of the speed, since every tag has to be
   * tried for an unknown word. Nor is a long row of signs.
   */
  public boolean isEnglish(Sentence sentence) {
    if (sentence.size() < ENOUGH_WORDS) {
      return true;
    }
    int words = 0;
    int known = 0;
    for (CoreLabel label : sentence.labels()) {
      String word = label.word();
      if (Character.isLetter(word.charAt(0))) {
        words++;
        boolean met =
            KnownWords.isKnown(tagger(), word)
                || KnownWords.isKnown(tagger(), word.toLowerCase(Locale.ROOT));
        known += met ? 1 : 0;
        if (known * 5 >= sentence.size() * 2) {
          return true;
        }
      }
    }
    boolean signs = sentence.size() >= MANY_TOKENS && words * 5 < sentence.size();
    return !signs && (words < ENOUGH_WORDS || known * 5 >= words * 2);
  }

  private MaxentTagger tagger() {
    MaxentTagger loaded = tagger;
    if (loaded == null) {
      synchronized (this) {
        loaded = tagger;
        if (loaded == null) {
          loaded = loader.get();
          tagger = loaded;
        }
      }
    }
    return loaded;
  }

  /**
   * A headline in capitals makes every word a proper noun to the tagger, so it is told in small.
   */
  private static boolean headlineCase(List<CoreLabel> labels) {
    int words = 0;
    int capitals = 0;
    for (CoreLabel label : labels) {
      if (label.word().length() > 3 && Character.isLetter(label.word().charAt(0))) {
        words++;
        if (Character.isUpperCase(label.word().charAt(0))) {
          capitals++;
        }
      }
    }
    return words >= 2 && capitals * 10 >= words * 8;
  }

  private void tagInLowerCase(List<CoreLabel> labels) {
    List<CoreLabel> small = new ArrayList<>(labels.size());
    for (CoreLabel label : labels) {
      CoreLabel copy = new CoreLabel();
      copy.setWord(inHeadline(label.word()));
      copy.setValue(copy.word());
      small.add(copy);
    }
    tagger().tagCoreLabels(small);
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setTag(small.get(i).tag());
    }
  }

  /**
   * Lower case for ordinary words; names such as {@code FDA}, {@code DHT} and {@code JAK1} stay.
   */
  private static String inHeadline(String word) {
    boolean name =
        word.length() > 1 && word.length() < 6 && word.equals(word.toUpperCase(Locale.ROOT));
    return name ? word : word.toLowerCase(Locale.ROOT);
  }
}
