package org.hairsplit.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hairsplit.article.ArticleFiles.Listing;
import org.hairsplit.fetch.PublicMachines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {

  @TempDir Path folder;

  @Test
  void listsFoldersSortedAndSkipsWhatIsNoArticle() throws Exception {
    for (String name :
        List.of(
            "b.md",
            "a.html",
            "sub/c.TXT",
            "sub/d.pdf",
            ".git/e.md",
            "target/f.md",
            "node_modules/g.md")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Text.");
    }
    Listing listing = list(false, folder.toString(), folder.resolve("b.md").toString());
    String root = folder.toString().replace('\\', '/');
    assertEquals(
        List.of(root + "/a.html", root + "/b.md", root + "/sub/c.TXT"),
        listing.inputs().stream().map(ArticleInput::name).toList());
    assertEquals(
        List.of(Format.HTML, Format.MARKDOWN, Format.TEXT),
        listing.inputs().stream().map(ArticleInput::format).toList());
    assertEquals(List.of(), listing.problems());
    assertEquals("Text.", listing.inputs().get(1).read(ArticleFixtures.READER).text());
  }

  @Test
  void leavesOutOfFoldersWhatTheFilterSkips() throws Exception {
    for (String name : List.of("a.md", "draft-a.md", "old/b.md", "new/c.md")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "Text.");
    }
    FolderFilter filter =
        (entry, isFolder) ->
            isFolder ? entry.endsWith("old") : entry.getFileName().toString().startsWith("draft-");
    ArticleFiles files =
        new ArticleFiles(false, "x.md", new ByteArrayInputStream(new byte[0]), filter);
    String named = folder.resolve("draft-a.md").toString();
    assertEquals(
        List.of(folder.resolve("a.md"), folder.resolve("new/c.md"), folder.resolve("draft-a.md")),
        files.list(List.of(folder.toString(), named)).inputs().stream()
            .map(ArticleInput::place)
            .toList());
  }

  @Test
  void aFileIsListedOnceHoweverItIsNamed() throws Exception {
    Path file = Files.createDirectories(folder.resolve("in")).resolve("a.md");
    Files.writeString(file, "Text.");
    Path around = folder.resolve("in").resolve("..").resolve("in");
    Path here = Path.of("").toAbsolutePath();
    String relative = here.getRoot().equals(file.getRoot()) ? here.relativize(file).toString() : "";
    Listing listing =
        list(false, file.toString(), around.toString(), relative.isEmpty() ? "-" : relative);
    assertEquals(file.toString().replace('\\', '/'), listing.inputs().get(0).name());
    assertEquals(1, listing.inputs().stream().filter(ArticleInput::isFile).count());
    assertEquals(List.of(), listing.problems());
  }

  @Test
  void saysWhatIsWrongWithAnArgument() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path other = Files.writeString(folder.resolve("x.docx"), "x");
    Listing listing =
        list(
            false, empty.toString(), other.toString(), "nowhere.md", "https://a.example/b", "a\0b");
    assertEquals(List.of(), listing.inputs());
    assertEquals(5, listing.problems().size());
    assertTrue(listing.problems().get(0).message().contains("no article"));
    assertTrue(String.valueOf(listing.problems().get(1).advice()).contains(".markdown"));
    assertTrue(listing.problems().get(2).message().contains("no such file"));
    assertTrue(String.valueOf(listing.problems().get(3).advice()).contains("--allow-network"));
    assertEquals("a\0b", listing.problems().get(4).path());
  }

  @Test
  void saysThatAFileIsGoneOrTooLargeOnlyWhenItIsRead() throws Exception {
    Path gone = Files.writeString(folder.resolve("gone.md"), "x");
    Path large = Files.write(folder.resolve("large.md"), new byte[ArticleReader.MAX_BYTES + 1]);
    Listing listing = list(false, gone.toString(), large.toString());
    Files.delete(gone);
    assertTrue(refusal(listing.inputs().get(0)).contains("gone"));
    assertTrue(refusal(listing.inputs().get(1)).contains("10 MB"));
  }

  @Test
  void readsStandardInputUnderItsName() throws Exception {
    ArticleFiles files =
        new ArticleFiles(
            false,
            "draft.md",
            new ByteArrayInputStream("# T".getBytes(StandardCharsets.UTF_8)),
            FolderFilter.NOTHING);
    ArticleInput input = files.list(List.of("-")).inputs().get(0);
    assertEquals(Format.MARKDOWN, input.format());
    assertEquals("T", input.read(ArticleFixtures.READER).title());
    Listing nameless =
        new ArticleFiles(
                false, "draft", new ByteArrayInputStream(new byte[0]), FolderFilter.NOTHING)
            .list(List.of("-"));
    assertEquals(1, nameless.problems().size());
  }

  @Test
  void fetchesPagesAndChecksEveryRedirect() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page = "<p>Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    page(server, "/page", "text/html; charset=ISO-8859-1", page);
    byte[] stale = "<meta charset=iso-8859-1><p>Caf\u00e9".getBytes(StandardCharsets.UTF_8);
    page(server, "/stale", "text/html; charset=utf-8", stale);
    redirect(server, "/moved", "/page");
    redirect(server, "/file", "file:///etc/passwd");
    redirect(server, "/round", "/round");
    server.start();
    try {
      String root = "http://127.0.0.1:" + server.getAddress().getPort();
      WebPages open = new WebPages(machine -> true);
      byte[] expected = "\ufeff<p>Caf\u00e9".getBytes(StandardCharsets.UTF_8);
      assertArrayEquals(expected, open.fetch(root + "/moved"));
      assertTrue(
          new Decoding("page")
              .decode(Format.HTML, open.fetch(root + "/stale"))
              .endsWith("Caf\u00e9"));
      assertTrue(refusal(open, root + "/file").contains("only http"));
      assertTrue(refusal(open, root + "/round").contains("redirects"));
      assertTrue(refusal(open, root + "/none").contains("404"));
      assertTrue(
          refusal(new WebPages(PublicMachines::isPublic), root + "/page").contains("private"));
    } finally {
      server.stop(0);
    }
  }

  private static void page(HttpServer server, String path, String type, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static void redirect(HttpServer server, String from, String to) {
    server.createContext(
        from,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private static String refusal(WebPages web, String address) {
    return assertThrows(UnreadableArticleException.class, () -> web.fetch(address))
        .problem()
        .message();
  }

  private static String refusal(ArticleInput input) {
    return assertThrows(UnreadableArticleException.class, () -> input.content().bytes())
        .problem()
        .message();
  }

  private static Listing list(boolean network, String... arguments) {
    return new ArticleFiles(
            network,
            ArticleFiles.DEFAULT_STDIN_NAME,
            new ByteArrayInputStream(new byte[0]),
            FolderFilter.NOTHING)
        .list(List.of(arguments));
  }
}
