package io.plumbline.domain.maturity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The list of the first ninety days as it stands.
 *
 * @param began the day of the brand's first fact, in UTC
 * @param today the day it is looked at
 */
public record Playbook(LocalDate began, LocalDate today, List<Span> spans) {

  /**
   * One span and its items.
   *
   * @param due its last day
   */
  public record Span(PlaybookSpan span, LocalDate due, List<MilestoneStanding> items) {

    public Span {
      items = List.copyOf(items);
    }

    /** Returns how many items are ticked. */
    public int done() {
      return (int) items.stream().filter(MilestoneStanding::done).count();
    }

    /** Returns whether something of it is open after its last day. */
    public boolean late(LocalDate today) {
      return done() < items.size() && today.isAfter(due);
    }
  }

  public Playbook {
    spans = List.copyOf(spans);
  }

  /** Returns how it stands today. */
  public static Playbook of(
      LocalDate began, LocalDate today, Map<Milestone, MilestoneStanding> milestones) {
    return new Playbook(
        began,
        today,
        Arrays.stream(PlaybookSpan.values())
            .map(
                span ->
                    new Span(
                        span,
                        began.plusDays(span.lastDay()),
                        span.items().stream().map(milestones::get).toList()))
            .toList());
  }

  /** Returns which day it is, from 0. */
  public long day() {
    return ChronoUnit.DAYS.between(began, today);
  }

  /** Returns how many items are ticked. */
  public int done() {
    return spans.stream().mapToInt(Span::done).sum();
  }

  /** Returns how many items there are. */
  public int items() {
    return spans.stream().mapToInt(span -> span.items().size()).sum();
  }
}
