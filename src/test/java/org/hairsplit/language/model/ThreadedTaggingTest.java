package org.hairsplit.language.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Threads that share a tagger nobody has used before get the tags that one thread gets. */
class ThreadedTaggingTest {

  private static final int THREADS = 4;

  @Test
  void threadsSharingAFreshTaggerGetTheSameTags() throws Exception {
    List<List<Word>> sentences = new ArrayList<>();
    for (String line : ModelParityTest.ownSentences()) {
      sentences.add(Stream.of(line.split(" ")).map(Word::new).toList());
    }
    List<List<String>> expected =
        tags(TaggerModel.load(BuiltModels.DIRECTORY, BuiltModels.NO_NOTICE), sentences);
    MaxentTagger fresh = TaggerModel.load(BuiltModels.DIRECTORY, BuiltModels.NO_NOTICE);
    Callable<List<List<String>>> job = () -> tags(fresh, sentences);
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<List<List<String>>> result :
          executor.invokeAll(Collections.nCopies(THREADS, job))) {
        assertEquals(expected, result.get());
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static List<List<String>> tags(MaxentTagger tagger, List<List<Word>> sentences) {
    List<List<String>> tags = new ArrayList<>();
    for (List<Word> sentence : sentences) {
      tags.add(tagger.tagSentence(sentence).stream().map(TaggedWord::tag).toList());
    }
    return tags;
  }
}
