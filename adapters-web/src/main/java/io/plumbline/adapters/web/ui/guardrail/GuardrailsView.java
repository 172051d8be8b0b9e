package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.PathPage;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The rules of a brand: in force, an earlier version, two compared, or the form for the next. */
@Route(value = "guardrails", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class GuardrailsView extends PathPage {

  static final String EDIT = "edit";
  private static final long serialVersionUID = 1L;

  private final transient RuleDesk desk;
  private final transient CurrencyDesk currency;

  @Inject
  GuardrailsView(BrandChoice brandChoice, RuleDesk desk, CurrencyDesk currency) {
    super(brandChoice, Place.GUARDRAILS, "pl-guardrails");
    this.desk = desk;
    this.currency = currency;
  }

  @Override
  protected void fill(Brand brand) {
    List<String> selected = path();
    BrandId id = brand.id();
    if (selected.isEmpty()) {
      add(new RulesInForce(brand, desk, currency, this::show));
    } else if (selected.equals(List.of(EDIT))) {
      edit(id);
    } else if (selected.size() == 1) {
      rules(id, selected.getFirst()).ifPresentOrElse(this::version, () -> unknown(id));
    } else {
      compare(id);
    }
  }

  private Optional<ShowRules.Shown> rules(BrandId brand, String version) {
    return version.matches("[0-9]{1,9}")
        ? desk.rules(brand, Integer.valueOf(version))
        : Optional.empty();
  }

  private void edit(BrandId brand) {
    ShowRules.Shown shown = desk.rules(brand, null).orElseThrow();
    add(
        Tags.div(
            "",
            Tags.title("Propose version %d of the rules".formatted(shown.book().version() + 1)),
            Tags.paragraph(
                "pl-lead",
                "Written from version %d, in force.".formatted(shown.book().version()))));
    if (desk.admin().isEmpty()) {
      add(State.empty("Admins propose changes", "You may read the rules, and compare versions."));
      return;
    }
    add(
        new RuleForm(
            shown.book(),
            (settings, reason) -> desk.propose(brand, shown.book().version(), settings, reason),
            said -> UI.getCurrent().navigate(GuardrailsView.class, BrandChoice.naming(brand))));
  }

  private void version(ShowRules.Shown shown) {
    add(
        Tags.div(
            "",
            Tags.title("Version %d of the rules".formatted(shown.book().version())),
            Tags.paragraph("pl-lead", shown.inForce() ? RulesInForce.lead(shown) : earlier(shown))),
        new RulesSection(shown.book()));
  }

  private static String earlier(ShowRules.Shown shown) {
    var change = shown.change();
    return change == null
        ? "What every brand begins with. It is not in force any more."
        : "Proposed by %s, approved by %s. It is not in force any more."
            .formatted(change.proposal().by().name(), change.decision().by().name());
  }

  private void compare(BrandId brand) {
    List<String> selected = path();
    Optional<ShowRules.Shown> left = rules(brand, selected.getFirst());
    Optional<ShowRules.Shown> right = rules(brand, selected.get(1));
    if (left.isEmpty() || right.isEmpty() || selected.size() > 2) {
      unknown(brand);
      return;
    }
    var section = Tags.section("What differs", "in sentences");
    section.setId("differences");
    section.add(
        new DifferenceTable(
            left.get().book().diff(right.get().book()),
            "Version " + selected.getFirst(),
            "Version " + selected.get(1)));
    add(Tags.title(crumbs().getLast()), section);
  }

  private void unknown(BrandId brand) {
    add(
        Tags.title("Guardrails"),
        State.empty(
            "There is no such version",
            "The brand never had it in force.",
            Tags.link("pl-button", Links.to(Place.GUARDRAILS, brand), "The rules in force")));
  }

  @Override
  public List<String> crumbs() {
    List<String> selected = path();
    return switch (selected.size()) {
      case 0 -> super.crumbs();
      case 1 ->
          List.of(
              "Guardrails",
              selected.getFirst().equals(EDIT)
                  ? "Propose a change"
                  : "Version " + selected.getFirst());
      default ->
          List.of(
              "Guardrails", "Version %s and %s".formatted(selected.getFirst(), selected.get(1)));
    };
  }
}
