package org.hairsplit.importer;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import org.hairsplit.text.Sha256;

/**
 * Gives a work an id that stays the same from one import to the next: its strongest identifier, or
 * its title. Lower case words joined by hyphens.
 */
final class SourceIds {

  private static final int LONGEST = 60;

  private SourceIds() {}

  static String of(SortedMap<String, String> identifiers, String title) {
    for (String kind : new String[] {"pmid", "pmcid", "nct", "doi", "url"}) {
      String value = identifiers.get(kind);
      if (value != null) {
        return of(kind, value);
      }
    }
    return shortened("work-" + slug(title), title);
  }

  private static String of(String kind, String value) {
    String first = value.split(" ", 2)[0];
    return switch (kind) {
      case "pmid" -> "pmid-" + first;
      case "pmcid", "nct" -> first.toLowerCase(Locale.ROOT);
      case "doi" -> shortened("doi-" + slug(value), value);
      default -> shortened("url-" + slug(value.replaceFirst("^https?://(?:www\\.)?", "")), value);
    };
  }

  /** A slug of {@code text}; {@code nothing} where no letter or digit is left. */
  static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "nothing" : slug;
  }

  /** What was cut off still tells two works apart. */
  private static String shortened(String slug, String whole) {
    if (slug.length() <= LONGEST && !slug.startsWith("work-")) {
      return slug;
    }
    byte[] digest = Sha256.digest().digest(whole.getBytes(StandardCharsets.UTF_8));
    String start = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("-$", "");
    return start + "-" + HexFormat.of().formatHex(digest, 0, 4);
  }
}
