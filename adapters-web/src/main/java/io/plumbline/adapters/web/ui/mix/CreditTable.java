package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.ChannelCredit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every channel's credit by every account, the largest Shapley value first.
 *
 * @param compared whether a last-click table is there to compare with
 * @param total what all media brought
 * @param words how the Shapley values were computed
 */
record CreditTable(
    List<Row> rows, boolean compared, Figure total, String words, Attribution attribution) {

  /** One channel; {@code lastClick} is null where the table does not speak of it. */
  record Row(
      String channel,
      Figure shapley,
      Figure shapleyShare,
      Figure contribution,
      Figure contributionShare,
      @Nullable String lastClick,
      @Nullable String lastClickShare) {}

  CreditTable {
    rows = List.copyOf(rows);
  }

  static CreditTable of(Attribution attribution, Units units) {
    List<ChannelCredit> ranked =
        attribution.channels().stream()
            .sorted(
                Comparator.comparingDouble((ChannelCredit credit) -> credit.credit().mean())
                    .reversed())
            .toList();
    return new CreditTable(
        ranked.stream().map(credit -> row(credit, units)).toList(),
        ranked.stream().anyMatch(credit -> credit.lastClick() != null),
        units.outcome(attribution.total()),
        words(attribution),
        attribution);
  }

  private static Row row(ChannelCredit credit, Units units) {
    Double clicked = credit.lastClick();
    Double part = credit.lastClickShare();
    return new Row(
        credit.channel().value(),
        units.outcome(credit.credit()),
        Format.percent(credit.share()),
        units.outcome(credit.contribution()),
        Format.percent(credit.contributionShare()),
        clicked == null ? null : units.outcome(clicked),
        part == null ? null : Format.percent(part));
  }

  private static String words(Attribution attribution) {
    String players =
        Format.counted(attribution.channels().size(), "channel", "channels")
            + ", "
            + Format.count(attribution.draws())
            + " draws";
    String coalitions =
        String.format(Locale.ROOT, "%,d coalitions of %s", attribution.coalitions(), players);
    return switch (attribution.method()) {
      case ADDITIVE ->
          ("Shapley values over %s, in closed form: parts of this model add up, so "
                  + "they are the contributions.")
              .formatted(coalitions);
      case PAIRWISE ->
          "Shapley values over %s, in closed form: the contribution and half of each halo."
              .formatted(coalitions);
      case INTEGRAL -> "Shapley values over %s, exact by an integral.".formatted(coalitions);
      case ENUMERATED -> "Shapley values over %s, each of them visited.".formatted(coalitions);
      case SAMPLED ->
          ("Shapley values of %s, from orders drawn at random: the largest standard "
                  + "error is %s of a credit.")
              .formatted(players, Format.percent(error(attribution)));
    };
  }

  private static double error(Attribution attribution) {
    return attribution.channels().stream()
        .mapToDouble(credit -> credit.standardError() / Math.abs(credit.credit().mean()))
        .max()
        .orElse(0);
  }

  /** Returns the table with full precision, for a spreadsheet. */
  Spreadsheet sheet() {
    List<String> head = new ArrayList<>(List.of("channel"));
    for (String name : List.of("shapley", "shapley_share", "contribution", "contribution_share")) {
      head.addAll(Spreadsheet.heads(name));
    }
    head.addAll(List.of("last_click", "last_click_share"));
    List<List<String>> lines = new ArrayList<>();
    for (ChannelCredit credit : attribution.channels()) {
      List<String> line = new ArrayList<>(List.of(credit.channel().value()));
      Spreadsheet.numbers(line, credit.credit());
      Spreadsheet.numbers(line, credit.share());
      Spreadsheet.numbers(line, credit.contribution());
      Spreadsheet.numbers(line, credit.contributionShare());
      line.add(Objects.toString(credit.lastClick(), ""));
      line.add(Objects.toString(credit.lastClickShare(), ""));
      lines.add(line);
    }
    return new Spreadsheet(head, lines);
  }
}
