package org.hairsplit.language.model;

import static org.junit.jupiter.api.Assertions.fail;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Analyses sentences with the stock models and with the flat ones, and compares. */
final class ModelParity {

  private final TokenizerAnnotator tokenizer;
  private final Models stock;
  private final Models flat;

  /** A tagger and a parser that belong together. */
  record Models(MaxentTagger tagger, DependencyParser parser) {

    /** Everything hairsplit takes from the models: tags, lemmas and typed dependencies. */
    List<String> analyse(CoreMap sentence, Morphology morphology) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      tagger.tagCoreLabels(tokens);
      MaxentTagger.lemmatize(tokens, morphology);
      List<String> analysis = new ArrayList<>();
      for (CoreLabel token : tokens) {
        analysis.add(token.word() + " " + token.tag() + " " + token.lemma());
      }
      parser.predict(sentence).typedDependencies().forEach(d -> analysis.add(d.toString()));
      return analysis;
    }
  }

  ModelParity(Models stock, Models flat) {
    this.stock = stock;
    this.flat = flat;
    Properties properties = new Properties();
    properties.setProperty("tokenize.language", "en");
    properties.setProperty("tokenize.options", "ptb3Escaping=false,invertible=true");
    tokenizer = new TokenizerAnnotator(false, properties);
  }

  /** The sentences of a text, tokenised and numbered as the parser wants them. */
  List<CoreMap> sentences(String text) {
    Annotation annotation = new Annotation(text);
    tokenizer.annotate(annotation);
    List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    for (CoreMap sentence : sentences) {
      int index = 0;
      for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
        token.setIndex(++index);
      }
    }
    return sentences;
  }

  /** Fails with the first differing sentences, if there are any. */
  void assertSame(List<String> sentences, int threads)
      throws InterruptedException, ExecutionException {
    List<String> differences = differences(sentences, threads);
    if (!differences.isEmpty()) {
      fail(
          differences.size()
              + " of "
              + sentences.size()
              + " sentences differ, such as\n"
              + String.join("\n", differences.subList(0, Math.min(5, differences.size()))));
    }
  }

  private List<String> differences(List<String> sentences, int threads)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<String>>> parts = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        parts.add(executor.submit(() -> differences(sentences, next)));
      }
      List<String> differences = new ArrayList<>();
      for (Future<List<String>> part : parts) {
        differences.addAll(part.get());
      }
      return differences;
    } finally {
      executor.shutdownNow();
    }
  }

  private List<String> differences(List<String> sentences, AtomicInteger next) {
    List<String> differences = new ArrayList<>();
    Morphology morphology = new Morphology();
    for (int i = next.getAndIncrement(); i < sentences.size(); i = next.getAndIncrement()) {
      // A sentence taken out of its text may count as two; then both are compared.
      for (CoreMap sentence : sentences(sentences.get(i))) {
        List<String> expected = stock.analyse(sentence, morphology);
        List<String> actual = flat.analyse(sentence, morphology);
        if (!actual.equals(expected)) {
          differences.add("stock " + expected + "\nflat  " + actual);
        }
      }
    }
    return differences;
  }
}
