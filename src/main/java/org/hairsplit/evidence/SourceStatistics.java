package org.hairsplit.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hairsplit.text.Words;

/**
 * What an index holds, counted. Maps are sorted by what is counted.
 *
 * @param records how many
 * @param digest of the index
 * @param kinds records by kind
 * @param stages records by stage of evidence, {@code none} for those without
 * @param checked records by how sure they are
 * @param approvals decisions by regulator and decision: {@code fda approved}
 * @param claims of the records, by kind
 * @param inputs records by the input they came from
 */
public record SourceStatistics(
    int records,
    String digest,
    SortedMap<String, Integer> kinds,
    SortedMap<String, Integer> stages,
    SortedMap<String, Integer> checked,
    SortedMap<String, Integer> approvals,
    SortedMap<String, Integer> claims,
    SortedMap<String, Integer> inputs) {

  public SourceStatistics {
    kinds = Collections.unmodifiableSortedMap(kinds);
    stages = Collections.unmodifiableSortedMap(stages);
    checked = Collections.unmodifiableSortedMap(checked);
    approvals = Collections.unmodifiableSortedMap(approvals);
    claims = Collections.unmodifiableSortedMap(claims);
    inputs = Collections.unmodifiableSortedMap(inputs);
  }

  /** Counts every record of {@code index}. */
  public static SourceStatistics of(SourceIndex index) {
    Counts counts = new Counts();
    index.each(counts::add);
    return new SourceStatistics(
        index.size(),
        index.digest(),
        counts.kinds,
        counts.stages,
        counts.checked,
        counts.approvals,
        counts.claims,
        counts.inputs);
  }

  private static final class Counts {

    private final SortedMap<String, Integer> kinds = new TreeMap<>();
    private final SortedMap<String, Integer> stages = new TreeMap<>();
    private final SortedMap<String, Integer> checked = new TreeMap<>();
    private final SortedMap<String, Integer> approvals = new TreeMap<>();
    private final SortedMap<String, Integer> claims = new TreeMap<>();
    private final SortedMap<String, Integer> inputs = new TreeMap<>();

    void add(StoredSource stored) {
      Source source = stored.source();
      count(kinds, source.kind());
      count(stages, source.stage() == null ? "none" : Words.of(source.stage()));
      count(checked, source.checked());
      for (Approval approval : source.approvals()) {
        count(approvals, approval.regulator() + " " + Words.of(approval.decision()));
      }
      stored.claims().forEach(claim -> count(claims, Words.of(claim.kind())));
      count(inputs, stored.input());
    }

    private static void count(SortedMap<String, Integer> counts, String what) {
      counts.merge(what, 1, Integer::sum);
    }
  }
}
