package org.hairsplit.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hairsplit.evidence.Approval;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that lists the strengths that were approved: "approved concentrations are 5% for men
 * and 2% for women". Immutable.
 *
 * @param stated what it lists
 * @param whole whether it says that these are all
 */
record StrengthList(List<Stated> stated, boolean whole) {

  private static final Pattern LIST =
      Pattern.compile(
          "approved (?:concentrations?|strengths?|percentages?)((?: (?:of|for) [^,;:.]{1,40}?)?)"
              + " ?(\\bare\\b|\\bis\\b|:|\\bincludes?\\b)((?:[^;.(]|\\.(?=\\d))*)");

  private static final Pattern PART =
      Pattern.compile("(\\d{1,2}(?:\\.\\d+)?)\\s*(?:%|percent)|\\b(wo)?men\\b|\\b(fe)?males?\\b");

  /**
   * One strength of the list.
   *
   * @param strength as "5 %"
   * @param sex whom it is said to be for, or null if that is left open
   */
  record Stated(String strength, @Nullable String sex) {}

  /** The list that a sentence in lower case holds; empty if it holds none. */
  static StrengthList of(String text) {
    Matcher list = LIST.matcher(text);
    if (!list.find()) {
      return new StrengthList(List.of(), false);
    }
    String before = list.group(1);
    boolean women = before.contains("women");
    String all = women ? "female" : before.contains(" men") ? "male" : null;
    return new StrengthList(parts(list.group(3), all), !list.group(2).startsWith("include"));
  }

  private static List<Stated> parts(String text, @Nullable String all) {
    List<Stated> stated = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Matcher part = PART.matcher(text); part.find(); ) {
      if (part.group(1) != null) {
        open.add(part.group(1) + " %");
      } else {
        boolean women = part.group(2) != null || part.group(3) != null;
        open.forEach(strength -> stated.add(new Stated(strength, women ? "female" : "male")));
        open.clear();
      }
    }
    open.forEach(strength -> stated.add(new Stated(strength, all)));
    return stated;
  }

  /** Whether an approval says which strengths it covers. */
  static boolean concerns(Approval one) {
    return one.decision() == Approval.Decision.APPROVED && !one.strengths().isEmpty();
  }

  /**
   * Weighs the list against the approvals that it is about.
   *
   * @param name of the treatment
   */
  Outcome weigh(String name, List<Decided> approved) {
    if (approved.isEmpty() || !wrong(approved.stream().map(Decided::approval).toList())) {
      return Outcome.UNDECIDED;
    }
    Decided first = approved.stream().filter(Decided::seen).findFirst().orElse(approved.get(0));
    return first.refutes(
        "the strengths of "
            + name
            + " approved by the "
            + first.agency()
            + " are "
            + of("male", approved)
            + " for men and "
            + of("female", approved)
            + " for women");
  }

  private static String of(String sex, List<Decided> approved) {
    return approved.stream()
        .map(Decided::approval)
        .filter(approval -> covers(approval, sex))
        .flatMap(approval -> approval.strengths().stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  /** Whether it lists a strength that no such approval covers, or leaves out one that some do. */
  private boolean wrong(List<Approval> approvals) {
    return stated.stream().anyMatch(one -> !covered(one, approvals)) || lacking(approvals);
  }

  private static boolean covered(Stated one, List<Approval> approvals) {
    return approvals.stream()
        .filter(approval -> approval.strengths().contains(one.strength()))
        .anyMatch(approval -> one.sex() == null || covers(approval, one.sex()));
  }

  private static boolean covers(Approval approval, String sex) {
    return approval.sex() == null || approval.sex().equals("all") || approval.sex().equals(sex);
  }

  private boolean lacking(List<Approval> approvals) {
    Set<String> sexes = new TreeSet<>();
    stated.stream().filter(one -> one.sex() != null).forEach(one -> sexes.add("" + one.sex()));
    return whole
        && sexes.size() == 2
        && sexes.stream()
            .anyMatch(
                sex ->
                    approvals.stream()
                        .filter(approval -> covers(approval, sex))
                        .flatMap(approval -> approval.strengths().stream())
                        .anyMatch(strength -> !stated.contains(new Stated(strength, sex))));
  }
}
