package org.hairsplit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the files that records are read from, and tells their format by their names. Immutable. */
public final class SourceInputs {

  /** The longest first: {@code xml.gz} before {@code gz}. */
  private static final Comparator<String> BY_LENGTH =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final Map<String, SourceFormat> formats;
  private final Set<String> onlyNamed;

  private SourceInputs(Map<String, SourceFormat> formats, Set<String> onlyNamed) {
    this.formats = Collections.unmodifiableMap(formats);
    this.onlyNamed = Set.copyOf(onlyNamed);
  }

  /** The formats of hairsplit itself: {@code .yml} and {@code .yaml}, and {@code .jsonl}. */
  public static SourceInputs hairsplit(SourceReader reader) {
    return new SourceInputs(new TreeMap<>(BY_LENGTH), Set.of())
        .with("yml", reader.yaml())
        .with("yaml", reader.yaml())
        .with("jsonl", new SourceLines(reader));
  }

  /**
   * These and one more.
   *
   * @param ending what the names of such files end in after a dot, in lower case
   */
  public SourceInputs with(String ending, SourceFormat format) {
    Map<String, SourceFormat> more = new TreeMap<>(BY_LENGTH);
    more.putAll(formats);
    more.put(ending, format);
    return new SourceInputs(more, onlyNamed);
  }

  /**
   * These and one more, whose files in a folder are left out: such a file is as likely somebody's
   * notes as a source, so it must be named itself.
   *
   * @param ending as in {@link #with}
   */
  public SourceInputs withIfNamed(String ending, SourceFormat format) {
    Set<String> endings = new TreeSet<>(onlyNamed);
    endings.add(ending);
    return new SourceInputs(with(ending, format).formats, endings);
  }

  /** The endings known, for messages and help. */
  public List<String> endings() {
    return formats.keySet().stream().sorted().map(ending -> "." + ending).toList();
  }

  /**
   * The inputs that {@code paths} name, each file once, sorted by name. A folder stands for the
   * files in it and in the folders below whose format is known, but for those of {@link
   * #withIfNamed}; files and folders whose names start with a dot are left out. A file is called by
   * its name, in a folder by the way to it from there.
   *
   * @throws SourceIndexException if a path is missing, or a file named is of no known format, or a
   *     folder holds none that is, or two files would be called the same
   * @throws IOException if a folder cannot be read
   */
  public List<SourceInput> of(List<Path> paths) throws IOException {
    Set<Path> seen = new LinkedHashSet<>();
    Map<String, SourceInput> inputs = new TreeMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        for (Path file : within(path)) {
          String name = path.relativize(file).toString().replace('\\', '/');
          add(inputs, seen, file, name);
        }
      } else {
        add(inputs, seen, path, String.valueOf(path.getFileName()));
      }
    }
    return List.copyOf(inputs.values());
  }

  private void add(Map<String, SourceInput> inputs, Set<Path> seen, Path file, String name)
      throws IOException {
    if (!Files.exists(file)) {
      throw refusal(file, "no such file or folder", null);
    }
    SourceFormat format = format(name);
    if (format == null) {
      String known = String.join(", ", endings());
      throw refusal(file, "of no format that is known", "the name must end in one of " + known);
    }
    if (!seen.add(file.toRealPath())) {
      return;
    }
    if (inputs.put(name, new SourceFile(file, name, format)) != null) {
      throw refusal(file, "another input is called '" + name + "' too", "rename one of them");
    }
  }

  private List<Path> within(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> known = new ArrayList<>();
      files
          .filter(file -> Files.isRegularFile(file) && !isHidden(folder.relativize(file)))
          .filter(file -> takenFromFolders(file.getFileName().toString()))
          .forEach(known::add);
      if (known.isEmpty()) {
        String endings = String.join(", ", endings());
        throw refusal(folder, "no records in this folder", "files must end in one of " + endings);
      }
      return known;
    }
  }

  private static boolean isHidden(Path way) {
    for (Path part : way) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private boolean takenFromFolders(String name) {
    String ending = ending(name);
    return ending != null && !onlyNamed.contains(ending);
  }

  private @Nullable SourceFormat format(String name) {
    String ending = ending(name);
    return ending == null ? null : formats.get(ending);
  }

  private @Nullable String ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : formats.keySet()) {
      if (lower.endsWith("." + ending)) {
        return ending;
      }
    }
    return null;
  }

  private static SourceIndexException refusal(Path path, String message, @Nullable String advice) {
    return new SourceIndexException(new Problem(path.toString(), null, message, advice));
  }
}
