package org.hairsplit.language;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sentence must hold for an outline to match anywhere in it, whatever the order: of each of
 * some groups of tests, one that some token passes. Most patterns are done with after one look at
 * the group that failed last. Thread-safe.
 */
final class Needs {

  private final TokenTest.Attribute[][] groups;

  /** Which group to ask first: the one that failed last. Any value is right, some save time. */
  private int first;

  private Needs(List<List<TokenTest.Attribute>> groups) {
    this.groups =
        groups.stream()
            .map(group -> group.toArray(TokenTest.Attribute[]::new))
            .toArray(TokenTest.Attribute[][]::new);
    this.first = groups.size() - 1;
  }

  /** What {@code outline} needs. */
  static Needs of(Outline outline) {
    return new Needs(groups(outline));
  }

  /** Whether the sentence holds all that is needed; if not, the outline matches nowhere. */
  boolean met(TokenTable tokens) {
    int asked = first;
    if (asked >= 0 && !met(groups[asked], tokens)) {
      return false;
    }
    for (int i = groups.length - 1; i >= 0; i--) {
      if (i != asked && !met(groups[i], tokens)) {
        first = i;
        return false;
      }
    }
    return true;
  }

  private static boolean met(TokenTest.Attribute[] group, TokenTable tokens) {
    for (TokenTest.Attribute test : group) {
      if (tokens.passes(test)) {
        return true;
      }
    }
    return false;
  }

  private static List<List<TokenTest.Attribute>> groups(Outline outline) {
    if (outline instanceof Outline.One one) {
      return groups(one.test());
    }
    if (outline instanceof Outline.Row row) {
      return row.parts().stream().flatMap(part -> groups(part).stream()).toList();
    }
    if (outline instanceof Outline.Choice choice) {
      return any(choice.parts().stream().map(Needs::groups).toList());
    }
    if (outline instanceof Outline.Repeat repeat && repeat.least() > 0) {
      return groups(repeat.part());
    }
    return outline instanceof Outline.Marked marked ? groups(marked.part()) : List.of();
  }

  private static List<List<TokenTest.Attribute>> groups(TokenTest test) {
    if (test instanceof TokenTest.Attribute attribute) {
      return List.of(List.of(attribute));
    }
    if (test instanceof TokenTest.Both both) {
      return both.tests().stream().flatMap(part -> groups(part).stream()).toList();
    }
    return test instanceof TokenTest.Either either
        ? any(either.tests().stream().map(Needs::groups).toList())
        : List.of();
  }

  /**
   * One group: of each alternative the smallest; nothing is needed if one of them needs nothing.
   */
  private static List<List<TokenTest.Attribute>> any(
      List<List<List<TokenTest.Attribute>>> alternatives) {
    List<TokenTest.Attribute> joined = new ArrayList<>();
    for (List<List<TokenTest.Attribute>> groups : alternatives) {
      if (groups.isEmpty()) {
        return List.of();
      }
      joined.addAll(smallest(groups));
    }
    return List.of(List.copyOf(joined));
  }

  private static List<TokenTest.Attribute> smallest(List<List<TokenTest.Attribute>> groups) {
    List<TokenTest.Attribute> smallest = groups.get(0);
    for (List<TokenTest.Attribute> group : groups) {
      smallest = group.size() < smallest.size() ? group : smallest;
    }
    return smallest;
  }
}
