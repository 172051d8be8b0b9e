package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.experiment.TestLinks;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.reporting.usecase.SuggestBacklog.Suggestion;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is still to be measured, what was, and what the model and the queue suggest. */
final class BacklogSection extends Div {

  private static final long serialVersionUID = 1L;

  /** What may be done here; absent for whoever changes nothing. */
  record Acts(Consumer<Kept<BacklogItem>> change, Consumer<Suggestion> takeUp) {}

  BacklogSection(
      List<Kept<BacklogItem>> items,
      List<Suggestion> suggestions,
      BrandId brand,
      @Nullable Acts acts) {
    Section section = Tags.section("Measurement backlog", "what is not known, or not trusted, yet");
    section.setId("backlog");
    section.add(
        items.isEmpty()
            ? Tags.paragraph("pl-t2", "Nothing is on the list.")
            : table(items, brand, acts));
    add(section);
    if (!suggestions.isEmpty()) {
      add(suggested(suggestions, brand, acts));
    }
  }

  private static PlainTable table(
      List<Kept<BacklogItem>> items, BrandId brand, @Nullable Acts acts) {
    PlainTable table = new PlainTable();
    table
        .column("State", "")
        .column("What is to be done, and why", "pl-wide")
        .column("Owner", "")
        .column("Runs and tests", "");
    if (acts != null) {
      table.column("Action", "");
    }
    for (Kept<BacklogItem> kept : items) {
      BacklogItem item = kept.value();
      Component state = Tags.span(item.state().toDo() ? "pl-b" : "pl-q", item.state().label());
      Component what =
          Tags.div(
              "",
              Tags.text("pl-b", item.title()),
              Tags.text("pl-s pl-t2", item.why()),
              Tags.text("pl-s pl-q", "%s; %s".formatted(from(item.source()), kept.by().name())));
      Component owner =
          item.owner() == null ? Tags.span("pl-q", "Nobody yet") : new Span(item.owner());
      if (acts == null) {
        table.row(state, what, owner, links(item.links(), brand));
      } else {
        Button change = new Button("Change", click -> acts.change().accept(kept));
        change.setAriaLabel("Change " + item.title());
        table.row(state, what, owner, links(item.links(), brand), change);
      }
    }
    return table;
  }

  private static String from(BacklogItem.Source source) {
    return switch (source.kind()) {
      case PERSON -> "From a person";
      case MODEL_CHECK -> "From the check “%s”".formatted(source.about());
      case TEST_QUEUE -> "From the head of the test queue, %s".formatted(source.about());
    };
  }

  private static Div links(List<BacklogLink> links, BrandId brand) {
    Div all = Tags.div("pl-links");
    for (BacklogLink link : links) {
      all.add(
          Tags.link(
              "pl-b",
              link.test() ? TestLinks.to(link.label(), brand) : Links.toRun(link.label(), brand),
              link.label()),
          new Span(" "));
    }
    return all;
  }

  private static Section suggested(
      List<Suggestion> suggestions, BrandId brand, @Nullable Acts acts) {
    Section section = Tags.section("Suggested", "failed checks; the head of the test queue");
    section.setId("suggestions");
    PlainTable table = new PlainTable();
    table.column("What", "pl-wide").column("Run", "");
    if (acts != null) {
      table.column("Action", "");
    }
    for (Suggestion one : suggestions) {
      Component what =
          Tags.div("", Tags.text("pl-b", one.title()), Tags.text("pl-s pl-t2", one.why()));
      if (acts == null) {
        table.row(what, links(one.links(), brand));
      } else {
        Button take = new Button("Take up", click -> acts.takeUp().accept(one));
        take.setAriaLabel("Take up: " + one.title());
        table.row(what, links(one.links(), brand), take);
      }
    }
    section.add(table);
    return section;
  }
}
