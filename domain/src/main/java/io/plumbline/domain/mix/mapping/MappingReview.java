package io.plumbline.domain.mix.mapping;

import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a mapping from being a specification, all of it. */
final class MappingReview {

  private static final int LONGEST_NAME = 80;

  private final MappingDraft draft;
  private final List<Finding> findings = new ArrayList<>();

  MappingReview(MappingDraft draft) {
    this.draft = draft;
  }

  List<Finding> findings() {
    atMostOne(ColumnRole.DATE, ColumnRole.GEO, ColumnRole.POPULATION, ColumnRole.VALUE);
    if (draft.all(ColumnRole.DATE).isEmpty()) {
      error("no-date", null, "No column is taken for the date.", "One column of ISO dates.");
    }
    outcome();
    together();
    channels();
    return List.copyOf(findings);
  }

  private void atMostOne(ColumnRole... roles) {
    for (ColumnRole role : roles) {
      draft.all(role).stream()
          .skip(1)
          .forEach(
              column ->
                  error(
                      "role-used-twice",
                      column,
                      "A second column is taken for: %s.".formatted(role.label()),
                      "One column at most; leave the other out."));
    }
  }

  private void outcome() {
    List<String> outcomes =
        draft.columns().stream()
            .filter(column -> column.role().outcome())
            .map(MappedColumn::name)
            .toList();
    if (outcomes.isEmpty()) {
      error(
          "no-outcome",
          null,
          "No column is taken for the outcome.",
          "The column with revenue or conversions.");
    }
    outcomes.stream()
        .skip(1)
        .forEach(
            column ->
                error(
                    "role-used-twice",
                    column,
                    "A second column is taken for the outcome.",
                    "One outcome: leave the other out, it must not explain the first."));
    outcomes.forEach(this::nameOf);
  }

  private void together() {
    if (draft.all(ColumnRole.CONVERSIONS).isEmpty()) {
      draft
          .all(ColumnRole.VALUE)
          .forEach(
              column ->
                  error(
                      "value-of-revenue",
                      column,
                      "Only conversions have a value; revenue is money already.",
                      "Conversions as the outcome, or this column left out."));
    }
    if (draft.all(ColumnRole.GEO).isEmpty()) {
      draft
          .all(ColumnRole.POPULATION)
          .forEach(
              column ->
                  error(
                      "population-without-geo",
                      column,
                      "A population without a column of geos.",
                      "A column taken for the geo, or this one left out."));
    }
  }

  private void channels() {
    MappedChannels channels = new MappedChannels(draft);
    if (draft.all(ColumnRole.SPEND).isEmpty()) {
      error(
          "no-channel",
          null,
          "No column is taken for the spend of a channel.",
          "At least one column with the spend of a channel.");
    }
    channels.names().forEach(name -> channel(name, channels));
    draft.all(ColumnRole.CONTROL).forEach(this::nameOf);
    draft.all(ColumnRole.TREATMENT).forEach(this::nameOf);
  }

  private void channel(String name, MappedChannels channels) {
    for (ColumnRole role : ColumnRole.values()) {
      List<String> columns = channels.columns(name, role);
      if (role.ofChannel()
          && !columns.isEmpty()
          && (name.isEmpty() || name.length() > LONGEST_NAME)) {
        columns.forEach(
            column ->
                error(
                    "channel-name",
                    column,
                    "The channel has no name, or one that is too long.",
                    "A name of 1 to %d characters, such as TV.".formatted(LONGEST_NAME)));
      } else if (role.ofChannel()) {
        columns.stream()
            .skip(1)
            .forEach(
                column ->
                    error(
                        "role-used-twice",
                        column,
                        "%s has two columns of one sort.".formatted(name),
                        "Another channel's name, or this column left out."));
      }
    }
    reachAndFrequency(name, channels);
  }

  private void reachAndFrequency(String name, MappedChannels channels) {
    List<String> reach = channels.columns(name, ColumnRole.REACH);
    List<String> frequency = channels.columns(name, ColumnRole.FREQUENCY);
    if (reach.isEmpty() != frequency.isEmpty()) {
      error(
          "reach-or-frequency",
          reach.isEmpty() ? frequency.getFirst() : reach.getFirst(),
          "Of the reach and the frequency of %s only one is there.".formatted(name),
          "Both for the same channel, or neither.");
    }
    if (!reach.isEmpty()) {
      channels
          .columns(name, ColumnRole.EXPOSURE)
          .forEach(
              column ->
                  error(
                      "exposure-twice",
                      column,
                      "Reach and frequency drive %s already.".formatted(name),
                      "This column left out, or reach and frequency left out."));
    }
  }

  private void nameOf(String column) {
    if (column.length() > LONGEST_NAME) {
      error(
          "column-name",
          column,
          "The column's name is too long.",
          "At most %d characters.".formatted(LONGEST_NAME));
    }
  }

  private void error(String rule, @Nullable String column, String problem, String accepted) {
    findings.add(
        Finding.error(rule, new Finding.Place(draft.file(), null, column), problem, accepted));
  }
}
