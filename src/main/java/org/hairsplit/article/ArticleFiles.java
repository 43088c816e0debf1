package org.hairsplit.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hairsplit.fetch.PublicMachines;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Turns the arguments of a command line into articles to read: files, folders, addresses, and
 * {@code -} for standard input. What cannot be read becomes a problem and stops nothing else.
 */
public final class ArticleFiles {

  /** The name of standard input unless another is given; it says the format. */
  public static final String DEFAULT_STDIN_NAME = "stdin.txt";

  private static final Map<String, Format> EXTENSIONS = extensions();
  private static final String KNOWN = String.join(", ", EXTENSIONS.keySet());
  private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules");

  private final boolean allowNetwork;
  private final String stdinName;
  private final InputStream stdin;
  private final WebPages web;
  private final FolderFilter filter;

  /**
   * @param allowNetwork whether addresses may be fetched
   * @param stdinName the name under which standard input is read
   * @param stdin read only when {@code -} is among the arguments; not closed
   * @param filter what to leave out of folders
   */
  public ArticleFiles(
      boolean allowNetwork, String stdinName, InputStream stdin, FolderFilter filter) {
    this(allowNetwork, stdinName, stdin, filter, new WebPages(PublicMachines::isPublic));
  }

  ArticleFiles(
      boolean allowNetwork,
      String stdinName,
      InputStream stdin,
      FolderFilter filter,
      WebPages web) {
    this.filter = filter;
    this.allowNetwork = allowNetwork;
    this.stdinName = stdinName;
    this.stdin = stdin;
    this.web = web;
  }

  /** Whether an argument is the address of a page, not the name of a file. */
  public static boolean isAddress(String argument) {
    return argument.matches("(?is)[a-z][a-z0-9+.-]+://.*");
  }

  /** How the names of articles end, each with its dot, in lower case. */
  public static List<String> extensionsOfArticles() {
    return List.copyOf(EXTENSIONS.keySet());
  }

  /**
   * What the arguments stand for.
   *
   * @param inputs in the order of the arguments, folders sorted by name, nothing twice; their bytes
   *     are fetched only when asked for
   * @param problems arguments that stand for no article
   */
  public record Listing(List<ArticleInput> inputs, List<Problem> problems) {
    public Listing {
      inputs = List.copyOf(inputs);
      problems = List.copyOf(problems);
    }
  }

  /** Looks up every argument; never throws for what it finds there. */
  public Listing list(List<String> arguments) {
    Lookup found = new Lookup();
    for (String argument : arguments) {
      found.argument(argument);
    }
    return new Listing(List.copyOf(found.inputs.values()), found.problems);
  }

  private final class Lookup {

    /** By the file each is, however it was named, or else by its name. */
    private final Map<Object, ArticleInput> inputs = new LinkedHashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    void argument(String argument) {
      if (argument.equals("-")) {
        standardInput();
      } else if (isAddress(argument)) {
        address(argument);
      } else {
        path(argument);
      }
    }

    private void standardInput() {
      Format format = formatOf(stdinName);
      if (format == null) {
        problem(
            stdinName,
            "the name given to standard input has no known extension",
            "use --stdin-name with one of " + KNOWN);
      } else {
        add(stdinName, format, placeOf(stdinName), false, () -> bytes(stdinName, stdin));
      }
    }

    private void address(String address) {
      if (!allowNetwork) {
        problem(
            address,
            "fetching pages is switched off",
            "allow it with --allow-network, or save the page and give the file");
        return;
      }
      Format format = formatOf(address);
      add(address, format == null ? Format.HTML : format, null, false, () -> web.fetch(address));
    }

    private void path(String argument) {
      Path path;
      try {
        path = Path.of(argument);
      } catch (InvalidPathException e) {
        problem(argument, "not the name of a file: " + e.getReason(), null);
        return;
      }
      if (Files.isDirectory(path)) {
        int before = inputs.size() + problems.size();
        folder(path);
        if (inputs.size() + problems.size() == before && !isListed(path)) {
          problem(
              argument,
              "no article in this folder",
              "known extensions are "
                  + KNOWN
                  + "; what .gitignore or .hairsplit.yml leaves out is not looked for");
        }
      } else if (!Files.exists(path)) {
        problem(argument, "no such file", "check the name");
      } else {
        Format format = formatOf(argument);
        if (format == null) {
          problem(argument, "unknown kind of file", "known extensions are " + KNOWN);
        } else {
          file(path, format);
        }
      }
    }

    private boolean isListed(Path folder) {
      Path above = absolute(folder);
      return inputs.keySet().stream()
          .anyMatch(key -> key instanceof Path file && file.startsWith(above));
    }

    private void folder(Path folder) {
      List<Path> entries;
      try (Stream<Path> listed = Files.list(folder)) {
        entries = listed.sorted(Comparator.comparing(ArticleFiles::fileName)).toList();
      } catch (IOException e) {
        problem(nameOf(folder), "cannot list the folder: " + reason(e), null);
        return;
      }
      for (Path entry : entries) {
        String name = fileName(entry);
        if (name.startsWith(".")) {
          continue;
        }
        Format format = formatOf(name);
        // Links to folders may lead in circles.
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (!SKIPPED_FOLDERS.contains(name) && !filter.skips(entry, true)) {
            folder(entry);
          }
        } else if (format != null && Files.isRegularFile(entry) && !filter.skips(entry, false)) {
          file(entry, format);
        }
      }
    }

    private void file(Path path, Format format) {
      add(nameOf(path), format, path, true, () -> bytes(path));
    }

    private void add(
        String name,
        Format format,
        @Nullable Path place,
        boolean isFile,
        ArticleInput.Content content) {
      Object key = place == null ? name : absolute(place);
      inputs.putIfAbsent(key, new ArticleInput(name, format, place, isFile, content));
    }

    private void problem(String path, String message, @Nullable String advice) {
      problems.add(new Problem(path, null, message, advice));
    }
  }

  private static byte[] bytes(Path path) throws UnreadableArticleException {
    String name = nameOf(path);
    try {
      if (Files.size(path) > ArticleReader.MAX_BYTES) {
        throw Decoding.tooLarge(name);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return bytes(name, in);
      }
    } catch (IOException e) {
      throw new UnreadableArticleException(
          new Problem(name, null, "cannot read the file: " + reason(e), "check its permissions"));
    }
  }

  private static byte[] bytes(String name, InputStream in) throws UnreadableArticleException {
    try {
      byte[] bytes = in.readNBytes(ArticleReader.MAX_BYTES + 1);
      if (bytes.length > ArticleReader.MAX_BYTES) {
        throw Decoding.tooLarge(name);
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableArticleException(
          new Problem(name, null, "cannot read: " + reason(e), null));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is gone";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static @Nullable Format formatOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : EXTENSIONS.get(name.substring(dot).toLowerCase(Locale.ROOT));
  }

  private static @Nullable Path placeOf(String stdinName) {
    try {
      return Path.of(stdinName);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String nameOf(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static Map<String, Format> extensions() {
    Map<String, Format> extensions = new LinkedHashMap<>();
    extensions.put(".html", Format.HTML);
    extensions.put(".htm", Format.HTML);
    extensions.put(".md", Format.MARKDOWN);
    extensions.put(".markdown", Format.MARKDOWN);
    extensions.put(".txt", Format.TEXT);
    return extensions;
  }
}
