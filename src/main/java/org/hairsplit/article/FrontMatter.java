package org.hairsplit.article;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.yaml.YamlException;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * The YAML between two lines of three hyphens at the top of a file.
 *
 * @param title its {@code title}, or null
 * @param published its {@code date}, or null
 * @param end where the text after it begins; 0 if there is no front matter
 */
record FrontMatter(@Nullable String title, @Nullable LocalDate published, int end) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\A---[ \\t]*\\R(?<yaml>(?s:.*?))(?<=[\\r\\n])(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
  private static final FrontMatter NONE = new FrontMatter(null, null, 0);

  /** Reads it; front matter that is not YAML is left out of the text and says nothing. */
  static FrontMatter of(String path, String file) {
    Matcher found = FORM.matcher(file);
    if (!found.find() || !found.group("yaml").contains(":")) {
      return NONE;
    }
    try {
      YamlValue fields = YamlValue.parse(path, found.group("yaml"));
      if (!fields.isMapping()) {
        return NONE;
      }
      String date = first(fields, "date", "published", "publishDate", "pubDate");
      return new FrontMatter(
          first(fields, "title"), date == null ? null : PublicationDate.parse(date), found.end());
    } catch (YamlException e) {
      // A slip in the metadata must not cost the article; nor is broken metadata text.
      return new FrontMatter(null, null, found.end());
    }
  }

  private static @Nullable String first(YamlValue fields, String... keys) {
    for (String key : keys) {
      YamlValue value = fields.get(key).orElse(null);
      if (value != null && !value.isMapping() && !value.isSequence() && !value.text().isBlank()) {
        return value.text().strip();
      }
    }
    return null;
  }
}
