package io.plumbline.adapters.web.ui.maturity;

import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.MaturityScore;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.PhaseStanding;
import io.plumbline.domain.maturity.Playbook;
import io.plumbline.domain.maturity.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A brand's maturity as a table: a row for each component, gate and item. */
final class MaturitySheet {

  private static final List<String> HEAD =
      List.of(
          "part",
          "of",
          "what",
          "score",
          "reached",
          "at",
          "about",
          "ledger_entry",
          "because",
          "asks");

  private MaturitySheet() {}

  static Spreadsheet of(Maturity maturity) {
    List<List<String>> rows = new ArrayList<>();
    OptionalInt total = maturity.score().total();
    rows.add(
        score(
            "total",
            total.isPresent() ? String.valueOf(total.getAsInt()) : "",
            "",
            MaturityScore.RULE));
    for (ComponentScore one : maturity.score().components()) {
      rows.add(
          score(
              one.component().title(),
              one instanceof ComponentScore.Known known ? String.valueOf(known.score()) : "",
              one.why(),
              one.component().rule()));
    }
    for (PhaseStanding phase : maturity.phases()) {
      phase.gates().forEach(gate -> rows.add(milestone("gate", phase.phase().title(), gate)));
    }
    Playbook playbook = maturity.playbook();
    if (playbook != null) {
      playbook
          .spans()
          .forEach(
              span ->
                  span.items()
                      .forEach(item -> rows.add(milestone("item", span.span().title(), item))));
    }
    return new Spreadsheet(HEAD, rows);
  }

  private static List<String> score(String what, String score, String why, String rule) {
    return List.of("score", "", what, score, "", "", "", "", why, rule);
  }

  private static List<String> milestone(String part, String of, MilestoneStanding standing) {
    Reached reached = standing.reached();
    return List.of(
        part,
        of,
        standing.milestone().title(),
        "",
        reached == null ? "no" : standing.ended() ? "ended" : "yes",
        reached == null ? "" : reached.at().toString(),
        reached == null ? "" : reached.about(),
        reached == null ? "" : String.valueOf(reached.entry()),
        reached == null ? "" : reached.because(),
        standing.milestone().asks());
  }
}
