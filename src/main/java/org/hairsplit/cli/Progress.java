package org.hairsplit.cli;

import java.io.PrintStream;

/** A counter on a terminal that wipes itself away. Does nothing where it is not shown. */
final class Progress {

  private static final String WIPE = "\r\u001b[K";

  private final PrintStream terminal;
  private final boolean shown;
  private int done;

  Progress(PrintStream terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
  }

  /** Counts one more input. */
  void one() {
    done++;
    if (shown) {
      terminal.print(WIPE + done + " checked");
      terminal.flush();
    }
  }

  /** Makes room for another line, or leaves nothing behind at the end. */
  void clear() {
    if (shown && done > 0) {
      terminal.print(WIPE);
      terminal.flush();
    }
  }
}
