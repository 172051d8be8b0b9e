package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Crumbs;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a brand: in force, an earlier version, two compared, or the form for the next. */
@Route(value = GuardrailsView.PATH, layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class GuardrailsView extends Main
    implements HasUrlParameter<String>, BeforeEnterObserver, HasDynamicTitle, Crumbs {

  static final String PATH = "guardrails";
  private static final String EDIT = "edit";
  private static final long serialVersionUID = 1L;

  private final transient BrandChoice brandChoice;
  private final transient RuleDesk desk;
  private final transient CurrencyDesk currency;
  private List<String> selected = List.of();
  private Location here = new Location("");

  @Inject
  GuardrailsView(BrandChoice brandChoice, RuleDesk desk, CurrencyDesk currency) {
    this.brandChoice = brandChoice;
    this.desk = desk;
    this.currency = currency;
    addClassNames("pl-page", "pl-guardrails");
  }

  @Override
  public void setParameter(BeforeEvent event, @WildcardParameter String path) {
    selected = path.isEmpty() ? List.of() : List.of(path.split("/", -1));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show(null);
  }

  /** Shows the page anew, under what was just done, if anything. */
  private void show(@Nullable Said said) {
    removeAll();
    if (said != null) {
      add(said.note());
    }
    Optional<Brand> brand = brandChoice.of(here);
    if (brand.isEmpty()) {
      add(Tags.title("Guardrails"), State.empty("No brand yet", "An admin adds the first brand."));
      return;
    }
    BrandId id = brand.get().id();
    if (selected.isEmpty()) {
      inForce(brand.get());
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

  private void inForce(Brand of) {
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
                        "pl-button", HistorySection.address(EDIT, brand), "Propose a change")));
    add(Tags.div("", title, Tags.paragraph("pl-lead", lead(shown))));
    pending.ifPresent(
        one ->
            add(
                new RulePendingCard(
                    one,
                    shown.book(),
                    desk.admin(),
                    (answer, note) -> desk.decide(one, answer, note),
                    this::show)));
    add(new RulesSection(shown.book()));
    add(
        new CurrencySection(
            of,
            currency.of(brand),
            currency.maySet(),
            (wish, reason) -> currency.set(brand, wish, reason),
            said -> {
              show(said);
              Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(MainLayout::refresh);
            }));
    add(circumstances(brand), new HistorySection(changes, shown.book().version(), brand));
  }

  private static String lead(ShowRules.Shown shown) {
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
            desk.circumstances(brand),
            may,
            (id, reason) -> desk.withdraw(brand, id, reason),
            this::show);
    if (!may) {
      return section;
    }
    Section form = Tags.section("State a circumstance", "it goes on record");
    form.add(new CircumstanceForm((what, note) -> desk.state(brand, what, note), this::show));
    return Tags.div("pl-row pl-users", section, form);
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
            said -> UI.getCurrent().navigate(PATH, BrandChoice.naming(brand))));
  }

  private void version(ShowRules.Shown shown) {
    add(
        Tags.div(
            "",
            Tags.title("Version %d of the rules".formatted(shown.book().version())),
            Tags.paragraph("pl-lead", shown.inForce() ? lead(shown) : earlier(shown))),
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
            Tags.link(
                "pl-button", "%s?brand=%s".formatted(PATH, brand.value()), "The rules in force")));
  }

  @Override
  public String getPageTitle() {
    return crumbs().getLast() + " · Plumbline";
  }

  @Override
  public List<String> crumbs() {
    return switch (selected.size()) {
      case 0 -> List.of("Guardrails");
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
