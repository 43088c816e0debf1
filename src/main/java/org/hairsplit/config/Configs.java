package org.hairsplit.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hairsplit.file.WorkingTree;
import org.hairsplit.glob.GitIgnore;
import org.hairsplit.glob.Glob;
import org.hairsplit.text.Problem;
import org.hairsplit.yaml.YamlException;
import org.jspecify.annotations.Nullable;

/**
 * The configurations of a run: the nearest {@value #FILE_NAME} upward from each article, up to the
 * top of its git working tree or of the file system; or one file for all; or none. Files are read
 * when first needed. For one thread. Every method throws a {@link YamlException} for a file that
 * cannot be used.
 */
public final class Configs {

  /** What a configuration file is called. */
  public static final String FILE_NAME = ".hairsplit.yml";

  private final boolean search;
  private final @Nullable ConfigFile given;
  private final Choices choices;
  private final Path here = Path.of("").toAbsolutePath();
  private final Map<Path, Optional<ConfigFile>> nearest = new HashMap<>();
  private final Map<Path, ConfigFile> read = new LinkedHashMap<>();
  private final GitIgnore git = new GitIgnore();

  private Configs(boolean search, @Nullable ConfigFile given, Choices choices) {
    this.search = search;
    this.given = given;
    this.choices = choices;
  }

  /** The nearest file for each article. */
  public static Configs nearest(Choices choices) {
    return new Configs(true, null, choices);
  }

  /** One file for all articles. */
  public static Configs given(Path file, Choices choices) {
    return new Configs(false, ConfigReader.read(file, shown(file)), choices);
  }

  /** No file at all. */
  public static Configs none(Choices choices) {
    return new Configs(false, null, choices);
  }

  /**
   * What holds for an article.
   *
   * @param place its file, which need not exist, or null for one that is none
   */
  public ArticleConfig of(@Nullable Path place) {
    ConfigFile file = file(place);
    if (file == null) {
      return ArticleConfig.of(choices);
    }
    return ArticleConfig.of(file, place == null ? null : file.relative(place), choices);
  }

  /** What holds for a run over an article, see {@link #of}. */
  public RunConfig run(@Nullable Path place) {
    return RunConfig.of(file(place), choices);
  }

  /**
   * What holds for a run over articles.
   *
   * @param places their files; null stands for one that is no file
   */
  public RunConfig run(Collection<@Nullable Path> places) {
    RunConfig first = null;
    ConfigFile firstFile = null;
    for (Path place : places) {
      ConfigFile file = file(place);
      if (first == null) {
        first = RunConfig.of(file, choices);
        firstFile = file;
      } else if (file != firstFile) {
        RunConfig.demandSame(first, name(firstFile), RunConfig.of(file, choices), name(file));
      }
    }
    return first == null ? run((Path) null) : first;
  }

  private static String name(@Nullable ConfigFile file) {
    return file == null ? "the files without a configuration" : file.name();
  }

  /** The line that keeps a file from being checked; empty if none does. */
  public Optional<Setting<Glob>> excluding(Path file) {
    ConfigFile config = file(file);
    return config == null ? Optional.empty() : config.excluding(file);
  }

  /** Whether a file or folder is left out when a folder above it is checked. */
  public boolean skips(Path entry, boolean isFolder) {
    Path path = entry.toAbsolutePath().normalize();
    ConfigFile config = file(path);
    if (config == null) {
      return git.ignores(path, isFolder);
    }
    return (config.gitignore().value() && git.ignores(path, isFolder))
        || config.excluding(path).isPresent()
        || (isFolder && excludesFolder(config, path))
        || (!isFolder && !config.includes(path));
  }

  private static boolean excludesFolder(ConfigFile config, Path folder) {
    String name = config.relative(folder);
    return config.exclude().stream().anyMatch(glob -> glob.value().matches(name, true));
  }

  /** Whether there is any configuration file for what was asked for so far. */
  public boolean anyRead() {
    return given != null || !read.isEmpty();
  }

  /** Fails on the first rule in a file read so far that is none. */
  public void demandKnown(Collection<String> rules) {
    if (given != null) {
      given.demandKnown(rules);
    }
    read.values().forEach(file -> file.demandKnown(rules));
  }

  private @Nullable ConfigFile file(@Nullable Path place) {
    if (!search) {
      return given;
    }
    Path folder = place == null ? here : place.toAbsolutePath().normalize().getParent();
    return folder == null ? null : nearest(folder).orElse(null);
  }

  private Optional<ConfigFile> nearest(Path folder) {
    Optional<ConfigFile> known = nearest.get(folder);
    if (known == null) {
      known = search(folder);
      nearest.put(folder, known);
    }
    return known;
  }

  private Optional<ConfigFile> search(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    if (Files.isRegularFile(file)) {
      return Optional.of(read.computeIfAbsent(file, f -> ConfigReader.read(f, shown(f))));
    }
    if (Files.exists(file)) {
      throw new YamlException(new Problem(shown(file), null, "this is no file", "remove it"));
    }
    Path parent = folder.getParent();
    boolean isTop = WorkingTree.isTop(folder);
    return isTop || parent == null ? Optional.empty() : nearest(parent);
  }

  /** As seen from the working directory. */
  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path shown = file;
    if (file.isAbsolute() && file.getRoot().equals(here.getRoot())) {
      shown = here.relativize(file.normalize());
    }
    return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
  }
}
