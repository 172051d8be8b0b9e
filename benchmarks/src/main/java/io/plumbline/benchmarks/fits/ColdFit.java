package io.plumbline.benchmarks.fits;

import io.plumbline.benchmarks.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A fit as a user waits for it: {@code ./plumbline fit} in a process of its own.
 *
 * @param figures of the fit
 * @param answeredSeconds from the start of the process to its end
 * @param processorSeconds of all its threads; NaN where the system does not tell
 * @param peakMegabytes the process's largest resident memory; NaN where the system does not tell
 */
public record ColdFit(
    FitFigures figures, double answeredSeconds, double processorSeconds, double peakMegabytes) {

  /** How it ended. */
  public sealed interface Outcome {

    /** Fitted. */
    record Fitted(ColdFit fit) implements Outcome {}

    /** Not fitted; {@code message} is what the program said. */
    record Refused(String message) implements Outcome {}
  }

  /** Runs it; what it writes goes to {@code folder}. */
  public static Outcome run(Checkout checkout, BenchSet set, Path folder) {
    List<String> command =
        List.of(
            checkout.launcher().toString(),
            "fit",
            set.spec().toString(),
            "--family",
            set.family(),
            "--out",
            folder.toString(),
            "--no-progress");
    try {
      Files.createDirectories(folder);
      Path messages = folder.resolve("messages.txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(messages.toFile());
      long begun = System.nanoTime();
      Process process = builder.start();
      PeakMemory memory = new PeakMemory(process.pid());
      double processor = Double.NaN;
      while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
        memory.look();
        Optional<Duration> used = process.info().totalCpuDuration();
        processor = used.isPresent() ? used.get().toNanos() / 1e9 : processor;
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      return process.exitValue() == 0
          ? new Outcome.Fitted(
              new ColdFit(FitFigures.of(folder), seconds, processor, memory.megabytes()))
          : new Outcome.Refused(Files.readString(messages).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a fit ran.", e);
    }
  }
}
