package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each channel is for: where on their way customers meet it, and what that brings about. */
final class TouchpointsSection extends Div {

  private static final long serialVersionUID = 1L;

  private final BrandId brand;
  private final transient @Nullable Function<Touchpoint, Said> describe;
  private final transient Consumer<Said> whenDescribed;
  private final Answer answer = new Answer("touchpoint-answer");

  /**
   * @param channels every channel to describe, in order
   * @param known what is said of them
   * @param describe absent for whoever describes none
   * @param whenDescribed is told what to say once one is described
   */
  TouchpointsSection(
      BrandId brand,
      Collection<ChannelId> channels,
      Map<ChannelId, Touchpoint> known,
      @Nullable Function<Touchpoint, Said> describe,
      Consumer<Said> whenDescribed) {
    this.brand = brand;
    this.describe = describe;
    this.whenDescribed = whenDescribed;
    Section section =
        Tags.section("Channels on the customer's way", "which touchpoint is to bring about what");
    section.setId("touchpoints");
    if (channels.isEmpty()) {
      section.add(
          Tags.paragraph("pl-t2", "No channel is known yet: they come with the first model."));
    } else {
      PlainTable table = new PlainTable();
      table.column("Channel", "").column("Funnel stage", "").column("Intended outcome", "pl-wide");
      if (describe != null) {
        table.column("Action", "");
      }
      channels.forEach(channel -> row(table, channel, known.get(channel)));
      section.add(table, answer);
    }
    add(section);
  }

  private void row(PlainTable table, ChannelId channel, @Nullable Touchpoint known) {
    Component name = Tags.span("pl-b", channel.value());
    if (describe == null) {
      table.row(
          name,
          new Span(known == null ? "not described" : known.stage().label()),
          new Span(known == null ? "" : known.outcome()));
      return;
    }
    Select<Touchpoint.Stage> stage = new Select<>();
    stage.setAriaLabel("Funnel stage of " + channel);
    stage.setItems(Touchpoint.Stage.values());
    stage.setItemLabelGenerator(Touchpoint.Stage::label);
    stage.setPlaceholder("Not described");
    TextField outcome = new TextField();
    outcome.setAriaLabel("Intended outcome of " + channel);
    outcome.setPlaceholder("such as first visits");
    outcome.setMaxLength(120);
    outcome.setWidthFull();
    if (known != null) {
      stage.setValue(known.stage());
      outcome.setValue(known.outcome());
    }
    Button save = new Button("Save", click -> save(channel, stage.getValue(), outcome.getValue()));
    save.setAriaLabel("Save " + channel);
    table.row(name, stage, outcome, save);
  }

  private void save(ChannelId channel, Touchpoint.@Nullable Stage stage, String outcome) {
    Said said = said(channel, stage, outcome);
    if (said.done()) {
      whenDescribed.accept(said);
    } else {
      answer.tell(said);
    }
  }

  private Said said(ChannelId channel, Touchpoint.@Nullable Stage stage, String outcome) {
    if (stage == null || describe == null) {
      return Said.refused("Choose the funnel stage of %s.".formatted(channel));
    }
    try {
      return describe.apply(new Touchpoint(brand, channel, stage, outcome.strip()));
    } catch (IllegalArgumentException refused) {
      return Said.refused(String.valueOf(refused.getMessage()));
    }
  }
}
