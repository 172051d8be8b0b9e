package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.guardrail.Guardrail;
import java.util.List;

/** A version of the rules as sentences: what a move keeps to, and who approves it. */
final class RulesSection extends Div {

  private static final long serialVersionUID = 1L;

  RulesSection(RuleBook book) {
    PlainTable rules = new PlainTable();
    rules.column("Rule", "").column("What it says", "pl-wide").column("Waiver", "");
    for (Guardrail guardrail : book.guardrails().guardrails()) {
      rules.row(
          Tags.span("pl-b", guardrail.rule().label()),
          new Span(guardrail.sentence()),
          Tags.span(
              "pl-s pl-t2",
              book.guardrails().waivable().contains(guardrail.rule())
                  ? "By two people, with a reason"
                  : "Never"));
    }
    rules.setId("rules");
    Section section =
        Tags.section(
            "What every move keeps to", "all %d are asked, every time".formatted(count(book)));
    section.add(rules);
    add(section, approvals(book.approvals().sentences()));
  }

  private static int count(RuleBook book) {
    return book.guardrails().guardrails().size();
  }

  private static Section approvals(List<String> sentences) {
    Section section = Tags.section("Who approves", "never who asks");
    Div list = Tags.div("pl-rule-sentences");
    list.setId("approvals");
    sentences.forEach(sentence -> list.add(Tags.paragraph("", sentence)));
    section.add(list);
    return section;
  }
}
