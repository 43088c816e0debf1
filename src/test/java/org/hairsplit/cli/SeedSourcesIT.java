package org.hairsplit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hairsplit.report.ReportSchema;
import org.junit.jupiter.api.Test;

/** The citations of three scraped articles, with the distribution's own index. */
class SeedSourcesIT {

  private static final Path SEEDS = Path.of("..", "shared", "seeds");
  private static final Path HOME =
      Path.of(System.getProperty("hairsplit.home", "target/hairsplit"));
  private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]+)\"");

  @Test
  void theThreeSourcesOfTheRapamycinArticleResolve() throws Exception {
    String report = sources("002_", "json");
    assertEquals(List.of(), ReportSchema.sourcesFaults(report));
    assertEquals(
        List.of("suzuki-mtorc1-2023", "rapmd-microdepots", "chai-autophagy-2019"), ids(report));
    assertTrue(report.contains("\"missing\": 0"), report);
  }

  @Test
  void theSourceOfTheAly101ArticleResolves() throws Exception {
    String report = sources("000_", "json");
    assertEquals(List.of("umass-aly101-first-dose"), ids(report));
    assertTrue(report.contains("\"missing\": 0"), report);
    assertTrue(sources("000_", "text").contains("Strength 1 of 7, press release or news"));
  }

  @Test
  void theMicroRnaArticleHasNone() throws Exception {
    assertTrue(sources("001_", "text").contains(": it cites no sources"));
    assertTrue(sources("001_", "json").contains("\"uncited\": 1"));
  }

  private static List<String> ids(String report) {
    List<String> ids = new ArrayList<>();
    Matcher id = ID.matcher(report);
    while (id.find()) {
      ids.add(id.group(1));
    }
    return ids;
  }

  private static String sources(String prefix, String format) throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the seeds are not here");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session =
        new Session(
            new ByteArrayInputStream(new byte[0]),
            out,
            Session.utf8(err),
            Set.of(),
            Map.of(),
            HOME,
            new Wiring());
    int code = Main.run(new String[] {"sources", "-f", format, seed(prefix).toString()}, session);
    assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Path seed(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files
          .filter(path -> path.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow();
    }
  }
}
