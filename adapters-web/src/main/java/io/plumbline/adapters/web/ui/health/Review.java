package io.plumbline.adapters.web.ui.health;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.ModelHealth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The review of a model: every check with what it says, failures first, and beside it what
 * Meridian's own review says of the same draws.
 */
record Review(List<Row> rows, int pass, int review, int fail) {

  /**
   * One check.
   *
   * @param ours absent where only Meridian has the check
   * @param meridian absent where it has none
   */
  record Row(@Nullable Check ours, @Nullable Check meridian) {

    String name() {
      Check named = ours != null ? ours : meridian;
      return named == null ? "" : sentence(named.check());
    }

    private static String sentence(String name) {
      return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
  }

  /** What Meridian calls our checks, where it calls them otherwise. */
  private static final Map<String, String> MERIDIAN_NAMES =
      Map.of(
          "negative baseline", "baseline",
          "total outcome", "Bayesian PPP",
          "fit", "goodness of fit",
          "learning", "prior-posterior shift",
          "plausible returns", "implausible ROI",
          "unseen causes", "potential bias");

  Review {
    rows = List.copyOf(rows);
  }

  /** Returns the review of a run; without {@code health}, Meridian says nothing. */
  static Review of(Diagnostics diagnostics, @Nullable ModelHealth health) {
    List<Check> theirs = new ArrayList<>(health == null ? List.of() : health.meridian());
    List<Row> rows = new ArrayList<>();
    diagnostics.checks().stream()
        .sorted(Comparator.comparing(Check::verdict).reversed())
        .forEach(
            check -> {
              Check beside = beside(check, theirs);
              theirs.remove(beside);
              rows.add(new Row(check, beside));
            });
    theirs.forEach(check -> rows.add(new Row(null, check)));
    return new Review(
        rows,
        count(diagnostics, Verdict.PASS),
        count(diagnostics, Verdict.REVIEW),
        count(diagnostics, Verdict.FAIL));
  }

  /** Returns the same with one check more, where its verdict puts it. */
  Review with(Check more) {
    List<Row> longer = new ArrayList<>(rows);
    int place = 0;
    while (place < longer.size() && isBefore(longer.get(place).ours(), more)) {
      place++;
    }
    longer.add(place, new Row(more, null));
    return new Review(
        longer,
        pass + (more.verdict() == Verdict.PASS ? 1 : 0),
        review + (more.verdict() == Verdict.REVIEW ? 1 : 0),
        fail + (more.verdict() == Verdict.FAIL ? 1 : 0));
  }

  private static boolean isBefore(@Nullable Check ours, Check more) {
    return ours != null && ours.verdict().compareTo(more.verdict()) >= 0;
  }

  private static @Nullable Check beside(Check ours, List<Check> theirs) {
    String name = MERIDIAN_NAMES.getOrDefault(ours.check(), ours.check());
    return theirs.stream()
        .filter(check -> letters(check.check()).equals(letters(name)))
        .findFirst()
        .orElse(null);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static int count(Diagnostics diagnostics, Verdict verdict) {
    return Math.toIntExact(
        diagnostics.checks().stream().filter(check -> check.verdict() == verdict).count());
  }

  /** Returns whether the run may be relied on, in one sentence. */
  String verdict() {
    if (fail > 0) {
      return "Not to be acted on: %s".formatted(Format.counted(fail, "check fails", "checks fail"));
    }
    return review > 0
        ? "Usable, with %s"
            .formatted(Format.counted(review, "check to look at", "checks to look at"))
        : "Every check passes";
  }

  /** Returns how many checks say what, and what the first that does not pass has found. */
  String lead() {
    String counts =
        "%s, %s, %s."
            .formatted(
                Format.counted(pass, "check passes", "checks pass"),
                Format.counted(review, "needs a look", "need a look"),
                Format.counted(fail, "fails", "fail"));
    return rows.stream()
        .map(Row::ours)
        .filter(check -> check != null && check.verdict() != Verdict.PASS)
        .findFirst()
        .map(first -> counts + " " + first.detail())
        .orElse(counts);
  }
}
