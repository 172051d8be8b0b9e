package io.plumbline.domain.reporting;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of one's own doing that moved the outcome over the window of a model: a channel, owned
 * media, a promotion, or what channels brought together.
 *
 * @param kind what sort of part
 * @param contribution in units of the outcome; below nought where it took some away
 */
public record Driver(String name, Kind kind, Estimate contribution) {

  /** What sort of part. */
  public enum Kind {
    PAID_MEDIA,
    OWNED_MEDIA,
    NOT_MEDIA,
    /** What channels brought together, counted under neither. */
    TOGETHER
  }

  /** Returns the drivers of a model, whichever moved most first, up or down. */
  public static List<Driver> of(MixModelReport report) {
    List<Driver> drivers = new ArrayList<>();
    report
        .channels()
        .forEach(
            one ->
                drivers.add(
                    new Driver(one.channel().value(), Kind.PAID_MEDIA, one.contribution())));
    report
        .organic()
        .forEach(
            one ->
                drivers.add(
                    new Driver(one.channel().value(), Kind.OWNED_MEDIA, one.contribution())));
    report
        .treatments()
        .forEach(one -> drivers.add(new Driver(one.name(), Kind.NOT_MEDIA, one.contribution())));
    report
        .halos()
        .forEach(
            one ->
                drivers.add(
                    new Driver(
                        one.upper() == null ? "Overlap" : one.upper() + " on " + one.lower(),
                        Kind.TOGETHER,
                        one.contribution())));
    drivers.sort(
        Comparator.comparingDouble((Driver one) -> Math.abs(one.contribution().mean())).reversed());
    return List.copyOf(drivers);
  }
}
