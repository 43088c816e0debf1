package org.hairsplit.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.hairsplit.rule.TermList;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Changes an index, or makes one. All changes of one writer become visible at once, with {@link
 * #commit}; until then, and if the process is killed at any point, the index is what it was. Holds
 * the lock of the index until it is closed. Not thread-safe.
 */
public final class SourceIndexWriter implements AutoCloseable {

  /** Up to so many records an index is kept in one piece: it opens and is searched faster. */
  private static final int SMALL = 10_000;

  private final IndexFolder folder;
  private final TermList interventions;
  private final TermList conditions;
  private final SourceClaims claims;
  private final Duplicates duplicates;
  private final IndexWriter writer;

  /** The index as it was when this writer began; empty if a new one is made. */
  private final StoredSources before;

  private final Set<String> inputs = new HashSet<>();
  private final Set<String> emptied = new HashSet<>();
  private final Set<String> removed = new HashSet<>();

  /** The input of every record added, by its id. */
  private final Map<String, String> added = new HashMap<>();

  private final boolean fresh;
  private boolean changed;

  private SourceIndexWriter(
      IndexFolder folder,
      TermList interventions,
      TermList conditions,
      SourceClaims claims,
      Duplicates duplicates,
      IndexWriter writer,
      boolean fresh)
      throws IOException {
    this.folder = folder;
    this.interventions = interventions;
    this.conditions = conditions;
    this.claims = claims;
    this.duplicates = duplicates;
    this.writer = writer;
    this.fresh = fresh;
    changed = fresh;
    before = new StoredSources(DirectoryReader.open(writer));
  }

  /**
   * Makes an index in {@code folder}, instead of the one that may be there, of whatever version.
   *
   * @param claims finds what each record claims
   * @throws SourceIndexException if another process writes there, or the folder holds other files
   */
  public static SourceIndexWriter create(
      Path folder,
      TermList interventions,
      TermList conditions,
      SourceClaims claims,
      Duplicates duplicates)
      throws IOException {
    IndexFolder place = new IndexFolder(folder);
    return new SourceIndexWriter(
        place, interventions, conditions, claims, duplicates, place.create(), true);
  }

  /**
   * Changes the index in {@code folder}; makes one if the folder is empty or missing.
   *
   * @throws SourceIndexException if another process writes there, or the index is of another
   *     version or damaged, or the folder holds other files
   */
  public static SourceIndexWriter open(
      Path folder,
      TermList interventions,
      TermList conditions,
      SourceClaims claims,
      Duplicates duplicates)
      throws IOException {
    IndexFolder place = new IndexFolder(folder);
    if (!place.holdsIndex()) {
      return create(folder, interventions, conditions, claims, duplicates);
    }
    return new SourceIndexWriter(
        place, interventions, conditions, claims, duplicates, place.append(), false);
  }

  /**
   * Opens the index in {@code folder}, which must be there, to remove from it.
   *
   * @throws SourceIndexException if there is none, or as {@link #open}
   */
  public static SourceIndexWriter toRemove(Path folder) throws IOException {
    IndexFolder place = new IndexFolder(folder);
    place.reader().close();
    TermList none = TermList.empty();
    return new SourceIndexWriter(
        place, none, none, SourceClaims.none(), Duplicates.FAIL, place.append(), false);
  }

  /**
   * Adds the records of an input, instead of those that the index has of an input of this name.
   * Nothing happens if exactly this input was added before, even if some of its records were
   * removed since: they stay out until the input changes. After an exception the writer can only be
   * closed.
   *
   * @throws SourceIndexException if a record is no record, or has the id of another one
   * @throws org.hairsplit.yaml.YamlException if a record has a mistake
   */
  public SourceChange add(SourceInput input) throws IOException {
    String name = input.name();
    if (!inputs.add(name)) {
      throw refusal(name, "another input is called the same", "rename one of them");
    }
    String digest = input.digest();
    int had = before.count(name);
    if (had > 0 && digest.equals(before.inputDigest(name))) {
      return new SourceChange(name, SourceChange.Kind.UNCHANGED, 0, 0, 0);
    }
    if (had > 0) {
      delete(name);
    }
    Adding adding = new Adding(name, digest);
    try {
      input.each(adding::accept);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    changed |= adding.position > 0;
    return new SourceChange(
        name,
        had > 0 ? SourceChange.Kind.REPLACED : SourceChange.Kind.ADDED,
        adding.position,
        had,
        adding.kept);
  }

  /**
   * Removes a record by its id, or all records of an input by its name.
   *
   * @throws SourceIndexException if the index has neither
   */
  public SourceChange remove(String idOrInput) throws IOException {
    int records = before.count(idOrInput);
    if (records > 0) {
      delete(idOrInput);
    } else if (before.input(idOrInput) != null) {
      records = 1;
      writer.deleteDocuments(new Term(SourceDocument.ID, idOrInput));
      removed.add(idOrInput);
    } else {
      throw refusal(
          folder.toString(),
          "no record and no input is called '" + idOrInput + "'",
          "'hairsplit index list' shows what there is");
    }
    changed = true;
    return new SourceChange(idOrInput, SourceChange.Kind.REMOVED, 0, records, 0);
  }

  /**
   * Makes the changes last. If there are none, nothing is written.
   *
   * @return the digest of the index: of its records, whatever their order and inputs
   */
  public String commit() throws IOException {
    if (!changed) {
      return before.digest();
    }
    // What is deleted would count as seldom or frequent words until it is merged away.
    if (fresh || writer.getDocStats().maxDoc <= SMALL) {
      writer.forceMerge(1);
    } else {
      writer.forceMergeDeletes();
    }
    Map<String, String> facts = new TreeMap<>();
    try (StoredSources after = new StoredSources(DirectoryReader.open(writer))) {
      facts.put(IndexFolder.DIGEST, after.digest());
    }
    facts.put(IndexFolder.FORMAT, SourceDocument.FORMAT);
    facts.put(
        IndexFolder.OTHER_CONDITIONS,
        added.isEmpty() && !fresh
            ? IndexFolder.facts(writer).getOrDefault(IndexFolder.OTHER_CONDITIONS, "")
            : otherConditions());
    writer.setLiveCommitData(facts.entrySet());
    writer.commit();
    return facts.getOrDefault(IndexFolder.DIGEST, "");
  }

  /** Drops what is not committed, and lets others write. */
  @Override
  public void close() throws IOException {
    before.close();
    writer.rollback();
    folder.close();
  }

  private void delete(String input) throws IOException {
    writer.deleteDocuments(new Term(SourceDocument.INPUT, input));
    emptied.add(input);
    changed = true;
  }

  private String otherConditions() {
    return conditions.terms().stream()
        .filter(term -> term.type().equals("other"))
        .map(org.hairsplit.rule.Term::id)
        .collect(Collectors.joining(" "));
  }

  private static SourceIndexException refusal(String path, String message, String advice) {
    return new SourceIndexException(new Problem(path, null, message, advice));
  }

  /** Takes the records of one input. */
  private final class Adding {

    private final String input;
    private final String inputDigest;
    private int position;
    private int kept;

    Adding(String input, String inputDigest) {
      this.input = input;
      this.inputDigest = inputDigest;
    }

    void accept(Source source) {
      try {
        List<String> faults = SourceSchema.faults(source);
        if (!faults.isEmpty()) {
          throw refusal(
              input, "record '" + source.id() + "': " + String.join("; ", faults), "correct it");
        }
        if (isFree(source.id())) {
          write(source);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean isFree(String id) throws IOException {
      String owner = owner(id);
      if (owner == null) {
        return true;
      }
      switch (duplicates) {
        case FAIL ->
            throw refusal(
                input,
                "id '" + id + "' is already used by a record of " + owner,
                "change one of them, or choose which counts with --duplicates keep or replace");
        case KEEP -> kept++;
        case REPLACE -> writer.deleteDocuments(new Term(SourceDocument.ID, id));
      }
      return duplicates == Duplicates.REPLACE;
    }

    private @Nullable String owner(String id) throws IOException {
      String here = added.get(id);
      if (here != null) {
        return here;
      }
      String there = removed.contains(id) ? null : before.input(id);
      return there == null || emptied.contains(there) ? null : there;
    }

    private void write(Source source) throws IOException {
      StoredSource stored =
          new StoredSource(
              source,
              input,
              inputDigest,
              position,
              SourceDocument.digest(source),
              claims.of(source));
      writer.addDocument(SourceDocument.of(stored, treats(source), names(source)));
      added.put(source.id(), input);
      position++;
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
        interventions.byId(id).map(org.hairsplit.rule.Term::names).ifPresent(names::addAll);
      }
      return List.copyOf(names);
    }

    private static String plain(Source source) {
      return (source.title() + "\n" + SourceDocument.text(source)).replaceAll("[.,;:()'\"]", " ");
    }
  }
}
