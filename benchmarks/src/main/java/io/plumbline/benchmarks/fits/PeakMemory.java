package io.plumbline.benchmarks.fits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The largest resident memory of a process, as Linux counts it; looked at while it runs. */
final class PeakMemory {

  private static final String HIGH_WATER = "VmHWM:";

  private final Path status;
  private long kilobytes = -1;

  PeakMemory(long pid) {
    this.status = Path.of("/proc", Long.toString(pid), "status");
  }

  /** Looks once; the system keeps the peak, so that the last look tells it all. */
  void look() {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(HIGH_WATER)) {
          kilobytes = Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException gone) {
      // the process has ended, or the system has no /proc: the last look counts
      return;
    }
  }

  double megabytes() {
    return kilobytes < 0 ? Double.NaN : kilobytes / 1024.0;
  }
}
