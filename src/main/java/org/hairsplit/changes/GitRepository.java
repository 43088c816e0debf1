package org.hairsplit.changes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;

/** A working tree of git, and what changed in it. */
public final class GitRepository {

  private final Git git;
  private final Path root;
  private final boolean shallow;

  private GitRepository(Git git, Path root, boolean shallow) {
    this.git = git;
    this.root = root;
    this.shallow = shallow;
  }

  /**
   * The repository that a folder lies in.
   *
   * @throws ChangesException if it lies in none, or there is no git
   */
  public static GitRepository around(Path folder) throws ChangesException {
    Git.Answer answer =
        new Git(folder).ask("rev-parse", "--show-toplevel", "--is-shallow-repository");
    List<String> lines = answer.out().lines().toList();
    if (!answer.succeeded() || lines.size() != 2) {
      throw new ChangesException(
          new Problem(
              folder.toString(),
              null,
              "git finds no working tree here: " + answer.complaint(),
              answer.err().contains("safe.directory")
                  ? "run 'git config --global --add safe.directory FOLDER' first"
                  : "start it in a git repository, or give the changes with --diff"));
    }
    Path root = Changes.realOrSame(Path.of(lines.get(0)));
    return new GitRepository(new Git(root), root, lines.get(1).equals("true"));
  }

  /** The real path of the working tree's top folder. */
  public Path root() {
    return root;
  }

  /**
   * What changed since the work on HEAD parted from {@code ref}: committed, staged, unstaged and
   * untracked. What others did on {@code ref} meanwhile is no change of ours, renamed files keep
   * their unchanged lines, and lines that only moved do not count.
   *
   * @param ref a branch, a tag or a commit
   * @param from the folder that relative names of articles start from
   * @param endings of the files that matter, such as {@code .md}
   */
  public Changes since(String ref, Path from, List<String> endings) throws ChangesException {
    String base = mergeBase(ref);
    List<String> paths = endings.stream().map(ending -> ":(top,icase,glob)**/*" + ending).toList();
    List<FileDiff> diffs = diff(base, paths);
    Moves moves = new Moves(diffs);
    Map<Path, ChangedLines> files = new TreeMap<>();
    for (FileDiff diff : diffs) {
      if (!diff.isGone()) {
        files.put(root.resolve(diff.after().substring(2)), moves.changed(diff));
      }
    }
    for (String untracked : untracked(paths)) {
      Path file = root.resolve(untracked);
      files.put(file, moves.untracked(read(file)));
    }
    return new Changes(from, files);
  }

  private String mergeBase(String ref) throws ChangesException {
    Git.Answer known =
        git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}");
    if (!known.succeeded()) {
      throw unknown(ref);
    }
    String commit = known.out().strip();
    Git.Answer base = git.ask("merge-base", commit, "HEAD");
    if (!base.succeeded()) {
      throw unrelated(ref);
    }
    return base.out().strip();
  }

  private ChangesException unknown(String ref) {
    return failure(
        ref,
        shallow
            ? "git does not know this commit or branch; the clone is shallow"
            : "git does not know this commit or branch",
        shallow
            ? "fetch it with 'git fetch --unshallow origin "
                + branch(ref)
                + "'; in GitHub Actions give actions/checkout 'fetch-depth: 0'"
            : "check the name, or fetch it first with 'git fetch origin " + branch(ref) + "'");
  }

  private ChangesException unrelated(String ref) {
    return failure(
        ref,
        shallow
            ? "this shallow clone does not reach back to where HEAD parted from it"
            : "HEAD has no commit in common with it",
        shallow
            ? "fetch the rest with 'git fetch --unshallow'; in GitHub Actions give"
                + " actions/checkout 'fetch-depth: 0', in GitLab set GIT_DEPTH to 0"
            : "name a branch that the work started from");
  }

  private static String branch(String ref) {
    return ref.startsWith("origin/") ? ref.substring("origin/".length()) : ref;
  }

  /** From the commit to the files as they are, with nothing left to the user's settings. */
  private List<FileDiff> diff(String base, List<String> paths) throws ChangesException {
    Stream<String> command =
        Stream.of(
            "-c core.quotePath=false diff --no-ext-diff --no-textconv --no-color --text"
                .concat(" --unified=0 --inter-hunk-context=0 --find-renames -l0")
                .concat(" --ignore-submodules=all --src-prefix=a/ --dst-prefix=b/")
                .split(" "));
    Git.Answer answer =
        git.ask(with(Stream.concat(command, Stream.of(base, "--")).toList(), paths));
    if (!answer.succeeded()) {
      throw failure(base, "git cannot compare with it: " + answer.complaint(), null);
    }
    return UnifiedDiff.parse("git diff " + base, answer.out());
  }

  private List<String> untracked(List<String> paths) throws ChangesException {
    Git.Answer answer =
        git.ask(with(List.of("ls-files", "--others", "--exclude-standard", "-z", "--"), paths));
    if (!answer.succeeded()) {
      throw failure("HEAD", "git cannot list new files: " + answer.complaint(), null);
    }
    return Stream.of(answer.out().split("\0")).filter(name -> !name.isEmpty()).toList();
  }

  /** The lines only matter for what moved; an article that cannot be read is told of later. */
  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static String[] with(List<String> command, List<String> paths) {
    List<String> all = new ArrayList<>(command);
    all.addAll(paths);
    return all.toArray(String[]::new);
  }

  private static ChangesException failure(String ref, String message, @Nullable String advice) {
    return new ChangesException(new Problem("--changed-since " + ref, null, message, advice));
  }
}
