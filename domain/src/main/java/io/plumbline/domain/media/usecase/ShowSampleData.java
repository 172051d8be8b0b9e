package io.plumbline.domain.media.usecase;

import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.port.SampleSource;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shows the sample data as if they were the latest: moved by whole weeks so that they end with the
 * last week that is over. They are made up, so no day of theirs is tied to the calendar.
 */
public final class ShowSampleData {

  /** The sample data, which are a template for one's own too. */
  public record Sample(String fileName, String csv) {

    /** Returns it as a file that can be handed in. */
    public MediaFile file() {
      return chunk -> chunk.accept(csv.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final String FILE_NAME = "sample-weekly.csv";

  private final SampleSource source;
  private final InstantSource clock;

  public ShowSampleData(SampleSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Returns the sample as of today. */
  public Sample show() {
    List<String> lines = source.csv().lines().toList();
    LocalDate lastOver = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusWeeks(1);
    long weeks = Math.floorDiv(ChronoUnit.DAYS.between(day(lines.getLast()), lastOver), 7);
    return new Sample(
        FILE_NAME,
        IntStream.range(0, lines.size())
            .mapToObj(row -> row == 0 ? lines.get(row) : moved(lines.get(row), weeks))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static LocalDate day(String line) {
    return LocalDate.parse(line.substring(0, line.indexOf(',')));
  }

  private static String moved(String line, long weeks) {
    return day(line).plusWeeks(weeks) + line.substring(line.indexOf(','));
  }
}
