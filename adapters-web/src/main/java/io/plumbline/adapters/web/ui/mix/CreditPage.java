package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.chart.CreditChart;
import io.plumbline.adapters.web.ui.chart.CreditChart.Source;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.ChannelCredit;
import io.plumbline.domain.mix.attribution.HaloEffect;
import io.plumbline.domain.mix.attribution.ShapleyMethod;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One channel's part of what media brought, by every account there is.
 *
 * @param heading how many accounts
 * @param halo what channels lift, and what Shapley values do with it, in sentences
 * @param words what each account says, in words
 */
record CreditPage(String heading, List<CreditChart.Row> rows, List<String> halo, String words) {

  private static final double NORMAL_95 = 1.6449;
  private static final List<String> COUNTS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  CreditPage {
    rows = List.copyOf(rows);
    halo = List.copyOf(halo);
  }

  /** Returns the credit of a channel; empty if it had no part in the attribution. */
  static Optional<CreditPage> of(
      ChannelId channel, Attribution attribution, MixModelReport report) {
    return attribution.channels().stream()
        .filter(credit -> credit.channel().equals(channel))
        .findFirst()
        .map(credit -> of(credit, attribution, report));
  }

  private static CreditPage of(
      ChannelCredit credit, Attribution attribution, MixModelReport report) {
    List<CreditChart.Row> rows = new ArrayList<>();
    rows.add(row("Contribution", credit.contributionShare(), Source.MODEL));
    rows.add(row("Shapley", credit.share(), Source.MODEL));
    boolean tested = false;
    for (CalibrationResult test : report.calibrationsOf(credit.channel())) {
      Optional<Estimate> measured = measured(test, credit.contributionShare());
      tested |= measured.isPresent();
      measured.ifPresent(
          share -> rows.add(row("Test " + Format.date(test.test().end()), share, Source.TEST)));
    }
    Double clicked = credit.lastClickShare();
    if (clicked != null) {
      rows.add(
          new CreditChart.Row(
              "Last click",
              new Figure(Format.percent(clicked), "no interval given"),
              clicked,
              CredibleInterval.ninety(clicked, clicked),
              Source.ELSEWHERE));
    }
    int count = rows.size();
    return new CreditPage(
        "Credit, %s ways"
            .formatted(count < COUNTS.size() ? COUNTS.get(count) : Integer.toString(count)),
        rows,
        halo(credit.channel(), attribution),
        words(tested, clicked != null));
  }

  private static CreditChart.Row row(String name, Estimate share, Source source) {
    return new CreditChart.Row(name, Format.percent(share), share.mean(), share.interval(), source);
  }

  /** What a test of the channel alone makes of its contribution: in proportion to its finding. */
  private static Optional<Estimate> measured(CalibrationResult test, Estimate share) {
    double expected = test.after().mean();
    if (test.test().channels().size() > 1 || expected == 0) {
      return Optional.empty();
    }
    double found = share.mean() * test.test().incrementalOutcome() / expected;
    double sd = Math.abs(share.mean() * test.test().standardError() / expected);
    return Optional.of(
        new Estimate(
            found,
            sd,
            found,
            CredibleInterval.ninety(found - NORMAL_95 * sd, found + NORMAL_95 * sd)));
  }

  private static List<String> halo(ChannelId channel, Attribution attribution) {
    List<String> sentences = new ArrayList<>();
    for (HaloEffect halo : attribution.halos()) {
      if (halo.upper().equals(channel) || halo.lower().equals(channel)) {
        sentences.add(
            "%s lifts what %s brings by %s. %s The plain contribution credits it to neither."
                .formatted(
                    halo.upper(),
                    halo.lower(),
                    Format.percent(halo.lift()).inProse(),
                    attribution.method() == ShapleyMethod.PAIRWISE
                        ? "Shapley credits half of that to each of the two."
                        : "Shapley shares that between the two."));
      }
    }
    if (sentences.isEmpty()) {
      sentences.add(
          switch (attribution.method()) {
            case ADDITIVE, PAIRWISE ->
                ("The model lets %s lift no other channel and none lift it, so "
                        + "Shapley credits it with just its contribution.")
                    .formatted(channel);
            case INTEGRAL, ENUMERATED, SAMPLED ->
                "Parts of this model multiply, so channels bring more together than "
                    + "each alone. Shapley shares that among them; the plain contribution "
                    + "credits it to none.";
          });
    }
    return sentences;
  }

  private static String words(boolean tested, boolean clicked) {
    StringBuilder words =
        new StringBuilder(
            "Contribution: what would be missing without the channel. Shapley: what "
                + "it adds, averaged"
                + " over every order in which channels could have come.");
    if (tested) {
      words.append(
          " Test: the contribution, in proportion to what the test found against what the model"
              + " expects of it.");
    }
    if (clicked) {
      words.append(
          " Last click: the imported table, as a part of all it credits; it also credits sales that"
              + " would have come without media.");
    }
    return words.toString();
  }
}
