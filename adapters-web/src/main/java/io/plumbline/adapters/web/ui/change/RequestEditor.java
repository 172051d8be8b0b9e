package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.change.usecase.BudgetBook;
import java.util.UUID;

/** The forms that write a request: a new one, an open one again, and the budgets it starts from. */
final class RequestEditor extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Brand brand;
  private final transient ChangeReader reader;
  private final transient ChangeDesk desk;

  private RequestEditor(Brand brand, ChangeReader reader, ChangeDesk desk) {
    this.brand = brand;
    this.reader = reader;
    this.desk = desk;
  }

  /** The form of an open request, as it stands. */
  static RequestEditor of(
      ChangeHistory history, Brand brand, ChangeReader reader, ChangeDesk desk) {
    RequestEditor editor = new RequestEditor(brand, reader, desk);
    editor.edit(history);
    return editor;
  }

  /** The form of a new request; {@code asked} may name its title and what lines shall spend. */
  static RequestEditor anew(
      QueryParameters asked, Brand brand, ChangeReader reader, ChangeDesk desk) {
    RequestEditor editor = new RequestEditor(brand, reader, desk);
    editor.draft(asked);
    return editor;
  }

  /** The form of the budgets that requests start from. */
  static RequestEditor budgets(Brand brand, ChangeReader reader, ChangeDesk desk) {
    RequestEditor editor = new RequestEditor(brand, reader, desk);
    BudgetBook.Shown budgets = reader.budgets(brand.id());
    editor.add(
        Tags.title("Budgets"),
        new BudgetsForm(
            budgets.budgets(),
            budgets.stated(),
            editor.currency(),
            (all, reason) -> desk.state(brand.id(), all, reason)));
    return editor;
  }

  private void edit(ChangeHistory history) {
    Proposal proposal = history.request().proposal();
    Wish wish =
        new Wish(
            proposal.title(),
            proposal.objective(),
            proposal.explanation(),
            proposal.sprint(),
            proposal.lines().stream()
                .map(line -> new StandingBudget(line.channel(), line.item(), line.after()))
                .toList(),
            proposal.stages(),
            proposal.plan());
    String label = history.identity().label();
    add(
        Tags.title("Edit " + label),
        Tags.paragraph(
            "pl-lead",
            "Approvals and waivers are void once it is changed, and you are one of its authors."),
        new WishForm(
            reader.budgets(brand.id()).budgets(),
            wish,
            currency(),
            "Change it",
            changed -> followed(desk.edit(brand.id(), label, changed))));
  }

  private void draft(QueryParameters asked) {
    BudgetBook.Shown budgets = reader.budgets(brand.id());
    add(Tags.title("New request"));
    if (budgets.budgets().isEmpty()) {
      add(
          State.empty(
              "There are no budgets and no model yet",
              "A request moves what line items spend, and a model says what that brings.",
              Tags.link(
                  "pl-button", ChangeLinks.toRequest("budgets", brand.id()), "State budgets")));
      return;
    }
    UUID id = UUID.randomUUID();
    add(
        Tags.paragraph("pl-lead", basis(budgets)),
        new WishForm(
            budgets.budgets(),
            new Wish(
                asked.getSingleParameter("title").orElse(""),
                "",
                "",
                MoveDefaults.sprint(reader.today()),
                DraftTargets.of(asked, budgets.budgets()),
                MoveDefaults.STAGES,
                MonitoringPlan.DEFAULT),
            currency(),
            "Draft the request",
            wish -> followed(desk.draft(brand.id(), id, wish))));
  }

  private static String basis(BudgetBook.Shown budgets) {
    return budgets.stated()
        ? "It starts from the budgets that are stated."
        : "Nobody stated budgets yet, so it starts from what the model projects for an average"
            + " week; drafting fixes these amounts.";
  }

  private Said followed(DraftAnswer answer) {
    String label = answer.label();
    if (label == null) {
      return Said.refused(answer.words());
    }
    UI.getCurrent().navigate(ApprovalsView.class, label, BrandChoice.naming(brand.id()));
    return Said.done(answer.words());
  }

  private String currency() {
    return brand.currency().getCurrencyCode();
  }
}
