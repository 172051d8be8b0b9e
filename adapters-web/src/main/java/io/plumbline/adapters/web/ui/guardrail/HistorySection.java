package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleProposal;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.stream.IntStream;

/** Every proposal with who said what of it, and a form to compare any two versions. */
final class HistorySection extends Div {

  private static final long serialVersionUID = 1L;

  HistorySection(List<RuleChange> changes, int inForce, BrandId brand) {
    Section section = Tags.section("Versions", "nothing is ever removed");
    section.setId("versions");
    if (inForce > 1) {
      section.add(compare(inForce, brand));
    }
    section.add(table(changes, brand));
    add(section);
  }

  private static PlainTable table(List<RuleChange> changes, BrandId brand) {
    PlainTable table = new PlainTable();
    table
        .column("Version", "")
        .column("What became of it", "")
        .column("Proposed", "")
        .column("Decided", "")
        .column("Why", "pl-wide");
    for (RuleChange change : changes) {
      RuleProposal proposal = change.proposal();
      String version = String.valueOf(proposal.next().version());
      table.row(
          change instanceof RuleChange.Approved
              ? Tags.link("pl-b", address(version, brand), version)
              : Tags.span("pl-t2", version),
          new Span(state(change)),
          new Span("%s, %s".formatted(proposal.by().name(), Format.time(proposal.at()))),
          new Span(decided(change)),
          new Span(why(change)));
    }
    table.row(
        Tags.link("pl-b", address("1", brand), "1"),
        new Span("What every brand begins with"),
        new Span(""),
        new Span(""),
        new Span(""));
    return table;
  }

  private static String state(RuleChange change) {
    return switch (change) {
      case RuleChange.Pending _ -> "Waits for a second admin";
      case RuleChange.Approved _ -> "Came into force";
      case RuleChange.Rejected _ -> "Rejected";
      case RuleChange.Withdrawn _ -> "Taken back";
    };
  }

  private static String decided(RuleChange change) {
    return switch (change) {
      case RuleChange.Pending _ -> "";
      case RuleChange.Approved(var _, var decision) -> words(decision);
      case RuleChange.Rejected(var _, var decision) -> words(decision);
      case RuleChange.Withdrawn(var _, var decision) -> words(decision);
    };
  }

  private static String words(RuleChange.Decision decision) {
    return "%s, %s".formatted(decision.by().name(), Format.time(decision.at()));
  }

  private static String why(RuleChange change) {
    String reason = "“%s”".formatted(change.proposal().reason());
    return switch (change) {
      case RuleChange.Rejected(var _, var decision) ->
          "%s Answer: “%s”".formatted(reason, decision.note());
      case RuleChange.Approved(var _, var decision) when !decision.note().isBlank() ->
          "%s Answer: “%s”".formatted(reason, decision.note());
      case RuleChange other -> reason;
    };
  }

  private static Div compare(int inForce, BrandId brand) {
    Select<Integer> left = versions("compare-from", "Version", inForce, inForce - 1);
    Select<Integer> right = versions("compare-to", "with", inForce, inForce);
    Button compare =
        new Button(
            "Compare",
            click ->
                click
                    .getSource()
                    .getUI()
                    .ifPresent(
                        ui ->
                            ui.navigate(
                                address("%d/%d".formatted(left.getValue(), right.getValue()), brand)
                                    .split("\\?", 2)[0],
                                BrandChoice.naming(brand))));
    compare.setId("compare-versions");
    return Tags.div("pl-actions pl-rule-compare", left, right, compare);
  }

  private static Select<Integer> versions(String id, String label, int inForce, int chosen) {
    Select<Integer> select = new Select<>();
    select.setId(id);
    select.setLabel(label);
    select.setItems(IntStream.rangeClosed(1, inForce).boxed().toList());
    select.setValue(chosen);
    return select;
  }

  static String address(String path, BrandId brand) {
    return "%s/%s?brand=%s".formatted(Place.GUARDRAILS.path(), path, brand.value());
  }
}
