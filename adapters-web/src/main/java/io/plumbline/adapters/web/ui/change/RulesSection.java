package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Waiving;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.guardrail.Judgement;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.Standing;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.guardrail.Waiver;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every rule with what it judged and its limit: as it says today, beside what is on record. */
final class RulesSection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ChangeHistory history;
  private final transient Optional<User> viewer;
  private final transient BiFunction<Rule, @Nullable String, Said> waive;
  private final transient Consumer<Said> then;

  /**
   * @param waive asks to set a rule aside, or grants it without a reason
   * @param then is told what came of it
   */
  RulesSection(
      ChangeHistory history,
      Optional<Verdict> now,
      Optional<User> viewer,
      BiFunction<Rule, @Nullable String, Said> waive,
      Consumer<Said> then) {
    this.history = history;
    this.viewer = viewer;
    this.waive = waive;
    this.then = then;
    setId("rules");
    Optional<Verdict> recorded = history.verdict();
    Optional<Verdict> shown = now.or(() -> recorded);
    if (shown.isEmpty()) {
      Section none = Tags.section("Guardrails", "no rule was asked: its sprint was over");
      add(none);
      return;
    }
    Verdict verdict = shown.get();
    Section section =
        Tags.section(
            "Guardrails, policy v%d".formatted(verdict.policy()),
            now.isPresent() ? "as they say now; asked again when approved and shipped" : when(),
            Tags.span("pl-b", verdict.count()));
    PlainTable table = new PlainTable();
    table.addClassName("pl-rules");
    table.column("Rule", "").column("Judged", "").column("Limit", "pl-limit");
    for (Judgement one : verdict.judgements()) {
      table.row(name(one, verdict), judged(one, recorded), Tags.span("pl-q pl-s", one.threshold()));
    }
    section.add(table, inputs(verdict));
    add(section);
    waivers(verdict);
  }

  private static Details inputs(Verdict verdict) {
    Div all = Tags.div("pl-inputs");
    for (Judgement one : verdict.judgements()) {
      if (!one.inputs().isEmpty()) {
        all.add(
            Tags.paragraph(
                "pl-s pl-t2",
                "%s: %s"
                    .formatted(
                        one.rule().label(),
                        one.inputs().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")))));
      }
    }
    return new Details("Every input that was judged", all);
  }

  private String when() {
    return history
        .judged()
        .map(judged -> "on record when " + judged.moment().name().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static Component name(Judgement one, Verdict verdict) {
    Span sign =
        switch (one.standing()) {
          case BLOCKED ->
              one.standsInTheWay(verdict.waivers())
                  ? Tags.span("pl-bad", Glyph.FAIL.drawing(), Tags.span("pl-sr", "blocks: "))
                  : Tags.span("pl-warn", Glyph.REVIEW.drawing(), Tags.span("pl-sr", "waived: "));
          case NEAR_LIMIT ->
              Tags.span("pl-warn", Glyph.REVIEW.drawing(), Tags.span("pl-sr", "near its limit: "));
          case NOT_APPLICABLE -> Tags.span("pl-q", new Span("–"));
          case HOLDS -> Tags.span("pl-acc", Glyph.PASS.drawing(), Tags.span("pl-sr", "holds: "));
        };
    return Tags.span("pl-rule", sign, new Span(one.rule().label()));
  }

  private static Component judged(Judgement one, Optional<Verdict> recorded) {
    boolean blocked = one.standing() == Standing.BLOCKED;
    Div cell = Tags.div("", Tags.text("", blocked ? one.sentence() : one.judged()));
    recorded
        .flatMap(
            verdict ->
                verdict.judgements().stream()
                    .filter(before -> before.rule() == one.rule())
                    .findFirst())
        .filter(
            before -> before.standing() != one.standing() || !before.judged().equals(one.judged()))
        .ifPresent(
            before ->
                cell.add(
                    Tags.text(
                        "pl-s pl-q",
                        "on record: %s, limit %s".formatted(before.judged(), before.threshold()))));
    return cell;
  }

  private void waivers(Verdict verdict) {
    for (Waiver waiver : history.request().draft().waivers()) {
      add(
          Tags.paragraph(
              "pl-s pl-warn",
              "%s is waived: “%s”, asked by %s, granted by %s."
                  .formatted(
                      waiver.rule().label(),
                      waiver.reason(),
                      waiver.by().name(),
                      waiver.approvedBy().name())));
    }
    if (!(history.request() instanceof ChangeRequest.Drafted draft)) {
      return;
    }
    draft.wishes().forEach(this::wish);
    verdict.blocked().stream()
        .filter(Judgement::waivable)
        .filter(one -> draft.wishes().stream().noneMatch(wish -> wish.asked().rule() == one.rule()))
        .forEach(one -> ask(one.rule()));
  }

  private void wish(ChangeRequest.WaiverWish wish) {
    Rule rule = wish.asked().rule();
    add(
        waiving(rule)
            .wish(
                wish.by().name(),
                wish.asked().reason(),
                viewer,
                () -> then.accept(waive.apply(rule, null))));
  }

  private void ask(Rule rule) {
    if (viewer.isPresent()) {
      add(waiving(rule).ask(reason -> then.accept(waive.apply(rule, reason))));
    }
  }

  private static Waiving waiving(Rule rule) {
    return new Waiving(rule.key(), rule.label());
  }
}
