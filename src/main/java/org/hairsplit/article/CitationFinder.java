package org.hairsplit.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hairsplit.article.Draft.Link;
import org.hairsplit.article.Draft.Piece;
import org.hairsplit.article.Identifiers.Found;
import org.hairsplit.article.JournalMentions.Mention;
import org.hairsplit.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the marks in an article that point to works. */
final class CitationFinder {

  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

  private final Furniture furniture;

  CitationFinder(Furniture furniture) {
    this.furniture = furniture;
  }

  /**
   * @param site the host the article is on, whose own pages are no sources; or null
   * @return in the order of the file
   */
  List<Citation> find(List<Piece> pieces, List<Link> links, @Nullable String site) {
    List<Citation> citations = new ArrayList<>();
    int next = 0;
    for (Piece piece : pieces) {
      Block block = piece.block();
      List<Link> inside = new ArrayList<>();
      Span place = block.inFile();
      while (next < links.size() && links.get(next).span().start() < place.end()) {
        Link link = links.get(next++);
        if (link.span().end() > place.start()) {
          inside.add(link);
        }
      }
      if (block.role() == Block.Role.SOURCES) {
        listed(block, inside, citations);
      } else if (block.role() == Block.Role.CONTENT) {
        running(block, inside, site, citations);
      }
    }
    citations.sort(Comparator.comparing(Citation::span));
    return List.copyOf(citations);
  }

  private void listed(Block block, List<Link> links, List<Citation> citations) {
    if (furniture.opens(block.text()) == Furniture.Section.SOURCES) {
      return;
    }
    SortedMap<String, String> identifiers = new TreeMap<>();
    for (Found found : Identifiers.in(block.text())) {
      identifiers.putIfAbsent(found.kind(), found.value());
    }
    for (Link link : links) {
      Identifiers.ofUrl(link.target()).forEach(identifiers::putIfAbsent);
    }
    String url = identifiers.get("url");
    if (url != null) {
      Identifiers.ofUrl(url).forEach(identifiers::putIfAbsent);
    }
    for (Mention mention : JournalMentions.in(block.text())) {
      mention.identifiers().forEach(identifiers::putIfAbsent);
    }
    Matcher year = YEAR.matcher(block.text());
    if (year.find()) {
      identifiers.putIfAbsent("year", year.group(1));
    }
    citations.add(new Citation(block.text(), block.inFile(), Citation.Kind.LISTED, identifiers));
  }

  private void running(
      Block block, List<Link> links, @Nullable String site, List<Citation> citations) {
    CitationMarks found = new CitationMarks(block);
    for (Link link : links) {
      SortedMap<String, String> identifiers = Identifiers.ofUrl(link.target());
      if (isOutside(identifiers, site)) {
        found.add(new Citation(link.text(), link.span(), Citation.Kind.LINK, identifiers));
      }
    }
    for (Found identifier : Identifiers.in(block.text())) {
      boolean url = identifier.kind().equals("url");
      SortedMap<String, String> identifiers =
          url ? Identifiers.ofUrl(identifier.value()) : one(identifier);
      if (!url || isOutside(identifiers, site)) {
        Citation.Kind kind = url ? Citation.Kind.LINK : Citation.Kind.IDENTIFIER;
        found.merge(identifier.span(), kind, identifiers);
      }
    }
    for (Mention mention : JournalMentions.in(block.text())) {
      found.merge(mention.span(), Citation.Kind.JOURNAL, mention.identifiers());
    }
    citations.addAll(found.all());
  }

  private boolean isOutside(SortedMap<String, String> identifiers, @Nullable String site) {
    String url = identifiers.get("url");
    String host = url == null ? null : Identifiers.host(url);
    return host != null
        && !furniture.isShareHost(host)
        && (site == null || !host.equals(Identifiers.withoutWww(site)));
  }

  private static SortedMap<String, String> one(Found identifier) {
    SortedMap<String, String> one = new TreeMap<>();
    one.put(identifier.kind(), identifier.value());
    return one;
  }
}
