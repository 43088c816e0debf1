package org.hairsplit.cli.index;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hairsplit.evidence.Source;
import org.hairsplit.evidence.SourceInput;
import org.hairsplit.report.Printable;

/**
 * How far reading records into an index has come, on a terminal; wipes itself away. Does nothing
 * where it is not shown. Not thread-safe.
 */
final class ProgressBar {

  private static final String WIPE = "\r\u001b[K";
  private static final int WIDTH = 30;

  /** Records between two drawings. */
  private static final int STEP = 250;

  private final PrintStream terminal;
  private final boolean shown;
  private final long size;
  private long read;
  private int records;

  /**
   * @param shown whether there is a terminal to draw on
   * @param inputs all that will be read
   */
  ProgressBar(PrintStream terminal, boolean shown, List<SourceInput> inputs) {
    this.terminal = terminal;
    this.shown = shown;
    this.size = Math.max(1, inputs.stream().mapToLong(SourceInput::size).sum());
  }

  /** The same input, watched while it is read. */
  SourceInput watch(SourceInput input) {
    return shown ? new Watched(input) : input;
  }

  /** All is read; what remains takes a while too. */
  void finishing() {
    if (shown && records >= STEP) {
      terminal.print(WIPE + bar(size) + "  " + records + " records  writing the index");
      terminal.flush();
    }
  }

  /** Leaves nothing behind. */
  void clear() {
    if (shown) {
      terminal.print(WIPE);
      terminal.flush();
    }
  }

  private void one(SourceInput input) {
    records++;
    if (records % STEP == 0) {
      String name = Printable.line(input.name());
      String end = name.length() > WIDTH ? name.substring(name.length() - WIDTH) : name;
      terminal.print(WIPE + bar(read + input.position()) + "  " + records + " records  " + end);
      terminal.flush();
    }
  }

  private String bar(long done) {
    int share = (int) Math.min(100, 100 * done / size);
    int full = WIDTH * share / 100;
    return String.format(
        Locale.ROOT, "[%s%s] %3d%%", "#".repeat(full), " ".repeat(WIDTH - full), share);
  }

  private final class Watched implements SourceInput {

    private final SourceInput input;

    Watched(SourceInput input) {
      this.input = input;
    }

    @Override
    public String name() {
      return input.name();
    }

    @Override
    public String digest() throws IOException {
      return input.digest();
    }

    @Override
    public long size() {
      return input.size();
    }

    @Override
    public long position() {
      return input.position();
    }

    @Override
    public void each(Consumer<Source> sink) throws IOException {
      input.each(
          source -> {
            sink.accept(source);
            one(input);
          });
      read += input.size();
    }
  }
}
