package org.hairsplit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;

/** Writes the index that {@link SourceIndex} opens. */
public final class SourceIndexBuilder {

  /** Keys of the facts that travel with the index as a whole. */
  static final String DIGEST = "digest";

  static final String FORMAT = "format";
  static final String OTHER_CONDITIONS = "other-conditions";

  private final TermList interventions;
  private final TermList conditions;

  private SourceIndexBuilder(TermList interventions, TermList conditions) {
    this.interventions = interventions;
    this.conditions = conditions;
  }

  /**
   * Indexes the records of {@code sources} into {@code out}, which is replaced as a whole once the
   * new index is complete. The same records give the same documents in the same order; the bytes
   * differ, since Lucene names its segments at random.
   *
   * @return the digest of the records
   * @throws org.hairsplit.yaml.YamlException if a record has a mistake; {@code out} stays as it was
   * @throws IOException if something cannot be read or written
   */
  public static String build(Path sources, TermList interventions, TermList conditions, Path out)
      throws IOException {
    SourceCorpus corpus = SourceCorpus.read(sources, new SourceReader(interventions, conditions));
    Path target = out.toAbsolutePath();
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException(out + " is no place for an index");
    }
    Files.createDirectories(parent);
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    deleteTree(fresh);
    Files.createDirectory(fresh);
    try {
      new SourceIndexBuilder(interventions, conditions).write(corpus, fresh);
      replace(target, fresh);
    } finally {
      deleteTree(fresh);
    }
    return corpus.digest();
  }

  private void write(SourceCorpus corpus, Path folder) throws IOException {
    try (Analyzer analyzer = new EnglishAnalyzer();
        FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config(analyzer))) {
      for (Source source : corpus.sources()) {
        writer.addDocument(SourceDocument.of(source, treats(source), names(source)));
      }
      writer.forceMerge(1);
      Map<String, String> facts = new TreeMap<>();
      facts.put(DIGEST, corpus.digest());
      facts.put(FORMAT, SourceDocument.FORMAT);
      facts.put(OTHER_CONDITIONS, otherConditions());
      writer.setLiveCommitData(facts.entrySet());
      writer.commit();
    }
  }

  private static IndexWriterConfig config(Analyzer analyzer) {
    return new IndexWriterConfig(analyzer)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(true);
  }

  private List<String> treats(Source source) {
    return source.interventions().stream()
        .flatMap(id -> interventions.lineage(id).stream())
        .distinct()
        .toList();
  }

  /** A record that says only one name of a drug must be found under its other names too. */
  private List<String> names(Source source) {
    Set<String> ids = new TreeSet<>(source.interventions());
    List<String> words = TermList.words(plain(source));
    for (int at = 0; at < words.size(); at++) {
      interventions.find(words, at).ifPresent(match -> ids.add(match.term().id()));
    }
    Set<String> names = new LinkedHashSet<>(source.interventionNames());
    for (String id : ids) {
      interventions.byId(id).map(Term::names).ifPresent(names::addAll);
    }
    return List.copyOf(names);
  }

  private static String plain(Source source) {
    return (source.title() + "\n" + SourceDocument.text(source)).replaceAll("[.,;:()'\"]", " ");
  }

  private String otherConditions() {
    return conditions.terms().stream()
        .filter(term -> term.type().equals("other"))
        .map(Term::id)
        .collect(Collectors.joining(" "));
  }

  /** The old index steps aside first: a folder cannot be moved onto a full one. */
  private static void replace(Path target, Path fresh) throws IOException {
    Path old = target.resolveSibling(target.getFileName() + ".old");
    deleteTree(old);
    boolean existed = Files.exists(target);
    if (existed) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    if (existed) {
      deleteTree(old);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
