package org.hairsplit.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hairsplit.article.Article;
import org.hairsplit.article.Block;
import org.hairsplit.language.LanguageAnalyzer;
import org.hairsplit.language.Marking;
import org.hairsplit.language.Sentence;
import org.hairsplit.rule.Lexicon;
import org.hairsplit.rule.TermList;
import org.hairsplit.text.TextMap;
import org.jspecify.annotations.Nullable;

/** Splits an article into sentences and works out which treatment each one is about. */
final class Statements {

  /** A treatment named in at least this share of all namings is what the article is about. */
  private static final double TOPIC_SHARE = 0.34;

  private final LanguageAnalyzer analyzer;
  private final LexiconMarker marker;
  private final TermList interventions;

  Statements(LanguageAnalyzer analyzer, Lexicon lexicon) {
    this.analyzer = analyzer;
    this.interventions = lexicon.interventions();
    this.marker = new LexiconMarker(interventions, lexicon.conditions());
  }

  /** The article's content, sentence by sentence, before it is known what each is about. */
  List<Draft> split(Article article) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.role() == Block.Role.CONTENT) {
        for (Sentence sentence : analyzer.split(block.text())) {
          marker.mark(sentence);
          drafts.add(
              new Draft(
                  i, block, sentence, sentence.marked(Marking.TREATMENT, 0, sentence.size())));
        }
      }
    }
    return drafts;
  }

  /** The treatments the whole article is about: the title's, then those named most. */
  List<String> topic(Article article, List<Draft> drafts) {
    LinkedHashSet<String> topic = new LinkedHashSet<>(inTitle(article));
    Map<String, Integer> counts = new TreeMap<>();
    int all = 0;
    for (Draft draft : drafts) {
      for (String id : draft.named) {
        counts.merge(id, 1, Integer::sum);
        all++;
      }
    }
    int enough = Math.max(2, (int) Math.ceil(all * TOPIC_SHARE));
    counts.entrySet().stream()
        .filter(count -> count.getValue() >= enough)
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> count) -> -count.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(count -> topic.add(count.getKey()));
    return List.copyOf(topic);
  }

  /** The statements, each with what it is about. */
  List<Statement> place(List<Draft> drafts, List<String> topic) {
    List<Statement> statements = new ArrayList<>();
    List<String> heading = List.of();
    List<String> before = List.of();
    int block = -1;
    Above above = new Above();
    for (Draft draft : drafts) {
      if (draft.blockIndex != block) {
        block = draft.blockIndex;
        before = List.of();
        if (draft.block.kind() == Block.Kind.HEADING) {
          heading = List.of();
        }
      }
      List<String> about = firstNamed(draft.named, before, heading, topic);
      Statement statement =
          new Statement(
              statements.size(),
              draft.blockIndex,
              draft.block,
              draft.sentence,
              draft.block.map().toFile(draft.sentence.span()),
              draft.named,
              about,
              above.of(draft.block.kind()));
      statements.add(statement);
      above.read(statement);
      if (!draft.named.isEmpty()) {
        before = draft.named;
        if (draft.block.kind() == Block.Kind.HEADING) {
          heading = draft.named;
        }
      }
    }
    return statements;
  }

  /** The statement with other words, in the same place; null if they are not one sentence. */
  @Nullable Statement replace(Statement replaced, String text) {
    Block block = replaced.block();
    TextMap map = new TextMap.Builder().replaced(text, replaced.inFile()).build();
    List<Sentence> sentences = map.plain().isEmpty() ? List.of() : analyzer.split(map.plain());
    if (sentences.size() != 1) {
      return null;
    }
    Sentence sentence = sentences.get(0);
    marker.mark(sentence);
    List<String> named = sentence.marked(Marking.TREATMENT, 0, sentence.size());
    Block written = new Block(block.kind(), block.role(), block.level(), map);
    return replaced.with(written, sentence, named);
  }

  @SafeVarargs
  private static List<String> firstNamed(List<String>... candidates) {
    for (List<String> candidate : candidates) {
      if (!candidate.isEmpty()) {
        return candidate;
      }
    }
    return List.of();
  }

  private List<String> inTitle(Article article) {
    String title = article.title();
    List<String> found = new ArrayList<>();
    if (title != null) {
      List<String> words = TermList.words(title);
      for (int i = 0; i < words.size(); i++) {
        interventions.find(words, i).ifPresent(match -> found.add(match.term().id()));
      }
    }
    return found;
  }

  /** What a reader has in mind at a place: the heading, and the words before a list or table. */
  private static final class Above {
    private @Nullable Statement heading;
    private @Nullable Statement leadIn;

    List<Statement> of(Block.Kind kind) {
      List<Statement> above = new ArrayList<>();
      if (listed(kind) && leadIn != null) {
        above.add(leadIn);
      }
      if (kind != Block.Kind.HEADING && heading != null && !above.contains(heading)) {
        above.add(heading);
      }
      return above;
    }

    void read(Statement statement) {
      Block.Kind kind = statement.block().kind();
      if (!listed(kind)) {
        leadIn = statement;
      }
      if (kind == Block.Kind.HEADING) {
        heading = statement;
      }
    }

    private static boolean listed(Block.Kind kind) {
      return kind == Block.Kind.LIST_ITEM || kind == Block.Kind.TABLE_CELL;
    }
  }

  /** A sentence that is not placed yet. */
  record Draft(int blockIndex, Block block, Sentence sentence, List<String> named) {}
}
