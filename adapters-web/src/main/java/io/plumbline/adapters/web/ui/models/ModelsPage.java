package io.plumbline.adapters.web.ui.models;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.registry.RunSummary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every run of a brand, newest first, and which one it stands on.
 *
 * @param lead which run pages show, and why
 * @param standing the label of that run; what others are compared with
 * @param pending the requests a second person has to decide on
 * @param decided those that were
 */
record ModelsPage(
    String lead,
    @Nullable String standing,
    List<Row> rows,
    List<Promotion.Pending> pending,
    List<Decided> decided) {

  /** One run. */
  record Row(
      String run,
      String fitted,
      String by,
      String model,
      String family,
      String data,
      String hash,
      Diagnostics.Verdict verdict,
      String error,
      String worst,
      String code,
      Mark mark) {}

  /** What is special about a run. */
  enum Mark {
    CHAMPION,
    REQUESTED,
    NONE
  }

  /** How a request ended. */
  enum Answered {
    AGREED,
    REJECTED,
    TAKEN_BACK
  }

  /**
   * A request and what became of it.
   *
   * @param reason why it was asked for
   * @param note why it was answered so; may be empty
   */
  record Decided(
      String run,
      Answered answer,
      String asked,
      String by,
      String when,
      String reason,
      String note) {}

  ModelsPage {
    rows = List.copyOf(rows);
    pending = List.copyOf(pending);
    decided = List.copyOf(decided);
  }

  static ModelsPage of(
      List<RunSummary> runs, Optional<ShownRun> shown, List<Promotion> promotions) {
    List<Promotion.Pending> pending =
        promotions.stream()
            .filter(Promotion.Pending.class::isInstance)
            .map(Promotion.Pending.class::cast)
            .toList();
    UUID champion =
        shown.filter(ShownRun.Champion.class::isInstance).map(run -> run.run().id()).orElse(null);
    return new ModelsPage(
        shown.map(ModelsPage::lead).orElse(""),
        shown.map(run -> run.run().label()).orElse(null),
        runs.stream().map(run -> row(run, mark(run, champion, pending))).toList(),
        pending,
        promotions.stream().map(ModelsPage::decided).flatMap(Optional::stream).toList());
  }

  private static String lead(ShownRun shown) {
    return switch (shown) {
      case ShownRun.Champion(var run, var promotion, var newest) ->
          "%s is champion since %s UTC: %s asked for it, %s agreed. Home and Channels show it.%s"
              .formatted(
                  run.label(),
                  Format.time(promotion.decision().at()),
                  promotion.request().requestedBy().name(),
                  promotion.decision().by().name(),
                  newest == null
                      ? ""
                      : " %s is newer; nobody has agreed on it yet.".formatted(newest));
      case ShownRun.Latest(var run) ->
          "No run is champion yet, so Home and Channels show the newest, %s. Two people make a champion: one asks, another agrees."
              .formatted(run.label());
    };
  }

  private static Mark mark(
      RunSummary run, @Nullable UUID champion, List<Promotion.Pending> pending) {
    if (run.id().equals(champion)) {
      return Mark.CHAMPION;
    }
    return pending.stream().anyMatch(one -> one.request().run().equals(run.id()))
        ? Mark.REQUESTED
        : Mark.NONE;
  }

  static Row row(RunSummary run, Mark mark) {
    RunSummary.HeldOut heldOut = run.heldOut();
    return new Row(
        run.label(),
        Format.time(run.at()),
        run.requestedBy().name(),
        run.name(),
        run.family(),
        "%s to %s".formatted(Format.date(run.data().first()), Format.date(run.data().last())),
        Format.hash(run.data().sha256()),
        run.verdict(),
        heldOut == null ? "nothing held out" : Format.percent(heldOut.wmape()),
        Double.isFinite(run.maxRhat()) ? Format.fixed(run.maxRhat(), 3) : "–",
        run.code().toString(),
        mark);
  }

  private static Optional<Decided> decided(Promotion promotion) {
    return switch (promotion) {
      case Promotion.Pending _ -> Optional.empty();
      case Promotion.Approved(var request, var decision) ->
          Optional.of(decided(request, Answered.AGREED, decision));
      case Promotion.Rejected(var request, var decision) ->
          Optional.of(decided(request, Answered.REJECTED, decision));
      case Promotion.Withdrawn(var request, var decision) ->
          Optional.of(decided(request, Answered.TAKEN_BACK, decision));
    };
  }

  private static Decided decided(
      PromotionRequest request, Answered answer, Promotion.Decision decision) {
    return new Decided(
        request.runLabel(),
        answer,
        request.requestedBy().name(),
        decision.by().name(),
        Format.time(decision.at()),
        "“%s”".formatted(request.reason()),
        decision.note().isBlank() ? "" : "Answer: “%s”".formatted(decision.note()));
  }
}
