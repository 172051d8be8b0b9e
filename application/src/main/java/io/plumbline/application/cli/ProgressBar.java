package io.plumbline.application.cli;

import io.plumbline.domain.job.ProgressListener;
import java.io.PrintWriter;

/** A bar in one line of a terminal that shows how far work is. */
final class ProgressBar implements ProgressListener, AutoCloseable {

  private static final int WIDTH = 30;

  private final PrintWriter err;
  private final String name;
  private String shown = "";

  private ProgressBar(PrintWriter err, String name) {
    this.err = err;
    this.name = name;
  }

  /** Returns a bar for work of this name. */
  static ProgressBar on(Console console, String name) {
    return new ProgressBar(console.err(), name);
  }

  @Override
  public synchronized void report(double done, String doing) {
    int full = (int) Math.round(WIDTH * Math.clamp(done, 0, 1));
    String line =
        "%s [%s%s] %3.0f %% %s"
            .formatted(name, "#".repeat(full), " ".repeat(WIDTH - full), 100 * done, doing);
    if (!line.equals(shown)) {
      clear();
      err.print(line);
      err.flush();
      shown = line;
    }
  }

  @Override
  public synchronized void close() {
    clear();
    err.flush();
    shown = "";
  }

  private void clear() {
    if (!shown.isEmpty()) {
      err.print('\r' + " ".repeat(shown.length()) + '\r');
    }
  }
}
