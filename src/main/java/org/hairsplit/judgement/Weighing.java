package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hairsplit.evidence.Evidence;
import org.hairsplit.evidence.Source;

/** Puts the passages that decide a claim before those that were merely found. */
final class Weighing {

  private static final int MOST = 5;

  private Weighing() {}

  /** At most {@value #MOST} passages: the deciding records first, then the found ones in order. */
  static List<Evidence> order(List<Evidence> found, Outcome deciding) {
    List<Evidence> ordered = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Source source : deciding.sources()) {
      if (taken.add(source.id())) {
        ordered.add(passage(source, found, deciding));
      }
    }
    for (Evidence evidence : found) {
      if (taken.add(evidence.source().id())) {
        ordered.add(evidence);
      }
    }
    return ordered.size() <= MOST ? ordered : ordered.subList(0, MOST);
  }

  private static Evidence passage(Source source, List<Evidence> found, Outcome deciding) {
    for (Evidence evidence : found) {
      if (evidence.source().id().equals(source.id())) {
        return evidence.withStance(deciding.stance());
      }
    }
    return new Evidence(source, source.says(), 0, deciding.stance(), false);
  }
}
