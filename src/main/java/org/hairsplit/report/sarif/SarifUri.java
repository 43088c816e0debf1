package org.hairsplit.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hairsplit.article.ArticleFiles;
import org.hairsplit.report.SourceRoot;

/**
 * Names of articles as URI references (RFC 3986).
 *
 * @param text the reference
 * @param relative whether it starts from the top of the working tree
 */
record SarifUri(String text, boolean relative) {

  private static final String UNRESERVED = "-._~/";

  static SarifUri of(SourceRoot root, String article) {
    String name = root.name(article);
    if (ArticleFiles.isAddress(name)) {
      int scheme = name.indexOf("://");
      return new SarifUri(
          name.substring(0, scheme + 3) + escape(name.substring(scheme + 3), "?&=%:@#+"), false);
    }
    if (name.startsWith("/")) {
      return new SarifUri("file://" + escape(name, ""), false);
    }
    boolean drive = name.length() > 2 && name.charAt(1) == ':' && name.charAt(2) == '/';
    return drive
        ? new SarifUri("file:///" + escape(name, ":"), false)
        : new SarifUri(escape(name, ""), true);
  }

  private static String escape(String name, String more) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || UNRESERVED.indexOf(c) >= 0 || more.indexOf(c) >= 0) {
        escaped.append(c);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return escaped.toString();
  }
}
