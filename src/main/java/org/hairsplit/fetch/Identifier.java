package org.hairsplit.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that a public service can be asked for.
 *
 * @param value in the one spelling of its kind; well-formed, so that it can be put into an address
 */
public record Identifier(Kind kind, String value) {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:setid=|/spl/|/drugInfo\\.cfm\\?.*setid=)"
              + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern APPLICATION =
      Pattern.compile("accessdata\\.fda\\.gov/.*applno=(\\d{5,6})\\b", Pattern.CASE_INSENSITIVE);

  /** A kind of identifier. */
  public enum Kind {
    PMID("[1-9]\\d{0,8}"),
    DOI("10\\.\\d{4,9}/[^\\s\"<>\\[\\]{}|\\\\^`]+"),
    PMCID("PMC\\d{1,9}"),
    NCT("NCT\\d{8}"),
    /** The set of versions of a label at DailyMed. */
    LABEL("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
    /** A new drug application to the FDA: six digits. */
    FDA_APPLICATION("\\d{6}");

    private final Pattern form;

    Kind(String form) {
      this.form = Pattern.compile(form);
    }
  }

  public Identifier {
    if (!kind.form.matcher(value).matches()) {
      throw new IllegalArgumentException("not a " + kind + ": " + value);
    }
  }

  /**
   * What of a citation's identifiers a service can be asked for, the most telling first.
   *
   * @param identifiers by kind, as a citation has them: {@code pmid}, {@code doi}, {@code url}, …
   */
  public static List<Identifier> of(Map<String, String> identifiers) {
    List<Identifier> found = new ArrayList<>();
    add(found, Kind.PMID, identifiers.get("pmid"));
    add(found, Kind.DOI, identifiers.get("doi"));
    add(found, Kind.PMCID, identifiers.get("pmcid"));
    add(found, Kind.NCT, identifiers.get("nct"));
    String url = identifiers.getOrDefault("url", "");
    Matcher label = LABEL.matcher(url);
    if (label.find()) {
      add(found, Kind.LABEL, label.group(1).toLowerCase(Locale.ROOT));
    }
    Matcher application = APPLICATION.matcher(url);
    if (application.find()) {
      add(
          found,
          Kind.FDA_APPLICATION,
          ("0" + application.group(1)).replaceFirst("^0(?=\\d{6})", ""));
    }
    return found;
  }

  /** As people write it: {@code pmid 123}. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + value;
  }

  private static void add(List<Identifier> found, Kind kind, @Nullable String value) {
    if (value != null && kind.form.matcher(value).matches()) {
      found.add(new Identifier(kind, value));
    }
  }
}
