package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.TreeSet;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceIndex;
import org.hairsplit.rule.Term;
import org.hairsplit.rule.TermList;

/** The records of a treatment and of everything that is a kind of it. Thread-safe. */
final class Family {

  private final SourceIndex index;
  private final TermList interventions;
  private final Map<String, List<String>> narrower = new TreeMap<>();

  Family(SourceIndex index, TermList interventions) {
    this.index = index;
    this.interventions = interventions;
    for (Term term : interventions.terms()) {
      if (term.broader() != null) {
        narrower.computeIfAbsent(term.broader(), key -> new ArrayList<>()).add(term.id());
      }
    }
  }

  /** The records of the treatments themselves and of all kinds of them, sorted by id. */
  List<Source> records(List<String> ids) {
    TreeSet<String> wanted = new TreeSet<>(ids);
    for (String id : ids) {
      wanted.addAll(narrower.getOrDefault(id, List.of()));
    }
    Map<String, Source> records = new TreeMap<>();
    for (String id : wanted) {
      index.byIntervention(id).forEach(source -> records.put(source.id(), source));
    }
    return List.copyOf(records.values());
  }

  /** The name to show for a lexicon id: its first name, or the id where it has none. */
  String name(String id) {
    return interventions.byId(id).map(term -> term.names().get(0)).orElse(id);
  }
}
