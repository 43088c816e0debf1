package org.hairsplit.cli.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hairsplit.rule.ArticleCheck;
import org.hairsplit.rule.Check;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.ClaimRule;
import org.hairsplit.rule.CriterionRule;
import org.hairsplit.rule.Example;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.RuleSet;
import org.hairsplit.rule.Severity;
import org.hairsplit.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Documentation of rules: a page for each check and criterion, one for the claim rules of each
 * kind, one for the standards, and an index. A function of the rules alone: the same rules give the
 * same bytes.
 */
public final class RulePages {

  private RulePages() {}

  /** The pages by their places, such as {@code novelty/hype.md}, sorted. */
  public static Map<String, String> of(RuleSet rules) {
    Map<String, String> pages = new TreeMap<>();
    rules.checks().forEach(check -> pages.put(check.id() + ".md", page(check)));
    rules.articleChecks().forEach(check -> pages.put(check.id() + ".md", page(check)));
    rules.criteria().forEach(one -> pages.put("criteria/" + one.id() + ".md", page(one)));
    for (ClaimKind kind : ClaimKind.values()) {
      List<ClaimRule> ofKind = rules.claims().stream().filter(r -> r.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        pages.put("claims/" + Words.of(kind) + ".md", page(kind, ofKind));
      }
    }
    pages.put("standards.md", standards());
    pages.put("index.md", index(rules));
    return pages;
  }

  private static String page(Check check) {
    Markdown page =
        Markdown.page(check.id())
            .text(check.about())
            .block(facts(check.severity(), check.standard(), "checks/" + check.id()))
            .heading("What it says")
            .text(check.message())
            .text(advice(check.suggestion()));
    if (!check.rewordings().isEmpty()) {
      page.block("Where the words allow it, the report also holds the sentence rewritten.");
    }
    page.heading("What it flags").list(ConditionWords.flags(check.when()));
    List<String> leaves = ConditionWords.leaves(check.when());
    if (!leaves.isEmpty()) {
      page.heading("What it leaves alone").list(leaves);
    }
    if (!check.sources().isEmpty()) {
      page.heading("Records it rests on").list(check.sources());
    }
    return examples(page, check.examples());
  }

  private static String page(ArticleCheck check) {
    Markdown page =
        Markdown.page(check.id())
            .text(check.about())
            .block(facts(check.severity(), check.standard(), "checks/" + check.id()))
            .heading("What it says")
            .text(check.message())
            .text(advice(check.suggestion()))
            .heading("What it flags")
            .block("Articles in which this is observed: `" + check.observation() + "`.");
    if (!check.unlessTraits().isEmpty()) {
      page.heading("What it leaves alone")
          .block(
              "Articles that are found to be " + String.join(" or ", check.unlessTraits()) + ".");
    }
    return examples(page, check.examples());
  }

  private static String examples(Markdown page, List<Example> examples) {
    return page.heading("Bad")
        .examples(examples, true)
        .heading("Good")
        .examples(examples, false)
        .toString();
  }

  private static String page(CriterionRule rule) {
    List<String> items = new ArrayList<>();
    items.add(
        rule.appliesTo().isEmpty()
            ? "Applies to every article."
            : "Applies where the article has a claim of " + names(rule.appliesTo()) + ".");
    String numbers = rule.metByNumbers() ? " that carries a number" : "";
    if (!rule.metBy().isEmpty()) {
      Polarity polarity = rule.metByPolarity();
      String told = polarity == null ? "" : ", " + Words.of(polarity);
      items.add("Met by a claim of " + names(rule.metBy()) + numbers + told + ".");
    }
    if (!rule.notMetBy().isEmpty()) {
      items.add("Not by claims of " + quoted(rule.notMetBy()) + ".");
    }
    if (!rule.metByObservations().isEmpty()) {
      items.add("Met where this is observed: " + quoted(rule.metByObservations()) + ".");
    }
    if (!rule.brokenBy().isEmpty()) {
      items.add("Broken by an error or warning of " + names(rule.brokenBy()) + ".");
    }
    items.add("Weight " + Markdown.plain(number(rule.weight())) + ".");
    return Markdown.page("criteria/" + rule.id())
        .text(rule.about())
        .block(facts(null, rule.standard(), "criteria/" + rule.id()))
        .heading("When")
        .list(items)
        .heading("What it says")
        .list(
            List.of("Met: " + Markdown.plain(rule.met()), "Not: " + Markdown.plain(rule.missed())))
        .toString();
  }

  private static String page(ClaimKind kind, List<ClaimRule> rules) {
    Markdown page =
        Markdown.page("Claims: " + Words.of(kind))
            .block("How claims of this kind are recognised. A claim is not a fault by itself.");
    for (ClaimRule rule : rules) {
      page.heading(rule.id()).text(rule.about()).block("A claim:").examples(rule.examples(), true);
      page.block("None:").examples(rule.examples(), false);
    }
    return page.toString();
  }

  private static String standards() {
    Markdown page =
        Markdown.page("Standards")
            .block("What the rules rest on, in our words. The sources are the authority.");
    for (Standard standard : Standard.all()) {
      page.heading(Markdown.plain(standard.title())).text(standard.says()).text(standard.source());
    }
    return page.toString();
  }

  private static String index(RuleSet rules) {
    StringBuilder table = new StringBuilder("| rule | severity | standard |\n|---|---|---|");
    rules.articleChecks().forEach(c -> row(table, c.id(), Words.of(c.severity()), c.standard()));
    rules.checks().forEach(c -> row(table, c.id(), Words.of(c.severity()), c.standard()));
    rules.criteria().forEach(c -> row(table, "criteria/" + c.id(), "", c.standard()));
    List<String> kinds =
        rules.claims().stream()
            .collect(Collectors.groupingBy(ClaimRule::kind, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(kind -> Words.of(kind.getKey()) + " " + kind.getValue())
            .map(
                line ->
                    link("claims/" + line.split(" ", -1)[0]) + ", rules: " + line.split(" ", -1)[1])
            .toList();
    return Markdown.page("Rules")
        .block(
            "What is flagged, and on what ground. How rules are written: [rules.md](../rules.md).")
        .block(table.toString())
        .heading("Claims")
        .list(kinds)
        .toString();
  }

  private static void row(StringBuilder table, String id, String severity, String standard) {
    table
        .append("\n| ")
        .append(link(id))
        .append(" | ")
        .append(severity)
        .append(" | ")
        .append(Markdown.plain(standard))
        .append(" |");
  }

  private static String link(String place) {
    return "[" + place + "](" + place + ".md)";
  }

  private static String facts(@Nullable Severity severity, String standard, String place) {
    String cited = Standard.cited(standard).map(Standard::title).orElse("");
    String anchor = cited.isEmpty() ? "" : " ([" + Markdown.plain(cited) + "](../standards.md))";
    return (severity == null ? "" : "- Severity: " + Words.of(severity) + "\n")
        + ("- Standard: " + Markdown.plain(standard) + anchor + "\n")
        + ("- File: `rules/" + place + ".yml`");
  }

  private static String advice(@Nullable String suggestion) {
    return suggestion == null ? "" : "Suggestion: " + suggestion;
  }

  private static String names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Words::of).collect(Collectors.joining(" or "));
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or "));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
