package org.hairsplit.judgement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.rule.TermList;

/** The records and the names of treatments. Thread-safe. */
final class Family {

  private final SourceIndex index;
  private final TermList interventions;

  Family(SourceIndex index, TermList interventions) {
    this.index = index;
    this.interventions = interventions;
  }

  /** The records of the treatments themselves and of all kinds of them, sorted by id. */
  List<Source> records(List<String> ids) {
    Map<String, Source> records = new TreeMap<>();
    for (String id : ids) {
      index.byIntervention(id).forEach(source -> records.put(source.id(), source));
    }
    return List.copyOf(records.values());
  }

  /** The records of the treatments and of every other treatment of their kind, sorted by id. */
  List<Source> kin(List<String> ids) {
    return records(ids.stream().flatMap(id -> interventions.lineage(id).stream()).toList());
  }

  /** Whether {@code narrow} is {@code wide} or a kind of it. */
  boolean kindOf(String narrow, String wide) {
    return interventions.lineage(narrow).contains(wide);
  }

  /** The name to show for a lexicon id: its first name, or the id where it has none. */
  String name(String id) {
    return interventions.byId(id).map(term -> term.names().get(0)).orElse(id);
  }
}
