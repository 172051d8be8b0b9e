package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules in force, and all that goes with them. */
final class RulesInForce extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RuleDesk desk;
  private final transient Consumer<Said> then;

  /** What is in force, a proposal that waits, the decision currency, circumstances and versions. */
  RulesInForce(Brand of, RuleDesk desk, CurrencyDesk currency, Consumer<Said> then) {
    this.desk = desk;
    this.then = then;
    addClassName("pl-rules-now");
    BrandId brand = of.id();
    ShowRules.Shown shown = desk.rules(brand, null).orElseThrow();
    List<RuleChange> changes = desk.changes(brand);
    Optional<RuleChange.Pending> pending =
        changes.stream()
            .filter(RuleChange.Pending.class::isInstance)
            .map(RuleChange.Pending.class::cast)
            .findFirst();
    var title = Tags.title("Guardrails");
    title.add(
        Tags.div(
            "pl-end",
            desk.admin().isEmpty()
                ? Locked.reason("Admins propose changes; a second admin approves.")
                : pending.isPresent()
                    ? Locked.reason("The proposal below is decided on first.")
                    : Tags.link(
                        "pl-button",
                        HistorySection.address(GuardrailsView.EDIT, brand),
                        "Propose a change")));
    add(Tags.div("", title, Tags.paragraph("pl-lead", lead(shown))));
    pending.ifPresent(
        one ->
            add(
                new RulePendingCard(
                    one,
                    shown.book(),
                    desk.admin(),
                    (answer, note) -> desk.decide(one, answer, note),
                    then)));
    add(new RulesSection(shown.book()));
    add(
        new CurrencySection(
            of,
            currency.of(brand),
            currency.maySet(),
            (wish, reason) -> currency.set(brand, wish, reason),
            then));
    add(circumstances(brand), new HistorySection(changes, shown.book().version(), brand));
  }

  /** Returns which version is in force, since when and by whom. */
  static String lead(ShowRules.Shown shown) {
    var change = shown.change();
    return change == null
        ? "Version 1 is in force: what every brand begins with. Nobody has changed it."
        : "Version %d is in force since %s UTC: proposed by %s, approved by %s. “%s”"
            .formatted(
                shown.book().version(),
                Format.time(change.decision().at()),
                change.proposal().by().name(),
                change.decision().by().name(),
                change.proposal().reason());
  }

  private Div circumstances(BrandId brand) {
    boolean may = desk.stater().isPresent();
    var section =
        new CircumstancesSection(
            desk.circumstances(brand), may, (id, reason) -> desk.withdraw(brand, id, reason), then);
    if (!may) {
      return section;
    }
    Section form = Tags.section("State a circumstance", "it goes on record");
    form.add(new CircumstanceForm((what, note) -> desk.state(brand, what, note), then));
    return Tags.div("pl-row pl-users", section, form);
  }
}
