package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each channel is for: where on their way customers meet it, and what that brings about. */
final class TouchpointsSection extends Div {

  private static final long serialVersionUID = 1L;

  private final BrandId brand;
  private final transient Collection<ChannelId> channels;
  private final transient Map<ChannelId, Touchpoint> known;
  private final transient @Nullable Function<Touchpoint, Said> describe;
  private final transient Consumer<Said> whenDescribed;
  private final Answer answer = new Answer("touchpoint-answer");
  private final Div place = new Div();

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
    this.channels = channels;
    this.known = known;
    this.describe = describe;
    this.whenDescribed = whenDescribed;
    Section section =
        Tags.section("Channels on the customer's way", "which touchpoint is to bring about what");
    section.setId("touchpoints");
    if (channels.isEmpty()) {
      section.add(
          Tags.paragraph("pl-t2", "No channel is known yet: they come with the first model."));
    } else {
      show(null);
      section.add(place, answer);
    }
    add(section);
  }

  /** Shows every channel as words; one of them, if it is being described, as fields. */
  private void show(@Nullable ChannelId open) {
    PlainTable table = new PlainTable();
    table.column("Channel", "").column("Funnel stage", "").column("Intended outcome", "pl-wide");
    if (describe != null) {
      table.column("Action", "");
    }
    for (ChannelId channel : channels) {
      if (channel.equals(open)) {
        fields(table, channel, known.get(channel));
      } else {
        words(table, channel, known.get(channel));
      }
    }
    answer.setVisible(false);
    place.removeAll();
    place.add(table);
  }

  private void words(PlainTable table, ChannelId channel, @Nullable Touchpoint touchpoint) {
    List<Component> cells = new ArrayList<>();
    cells.add(Tags.span("pl-b", channel.value()));
    cells.add(
        touchpoint == null
            ? Tags.span("pl-q", "not described")
            : new Span(touchpoint.stage().label()));
    cells.add(new Span(touchpoint == null ? "" : touchpoint.outcome()));
    if (describe != null) {
      Button open = new Button(touchpoint == null ? "Describe" : "Change", click -> show(channel));
      open.addThemeVariants(ButtonVariant.TERTIARY);
      open.setAriaLabel("%s %s".formatted(open.getText(), channel));
      cells.add(open);
    }
    table.row(cells.toArray(Component[]::new));
  }

  private void fields(PlainTable table, ChannelId channel, @Nullable Touchpoint touchpoint) {
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
    if (touchpoint != null) {
      stage.setValue(touchpoint.stage());
      outcome.setValue(touchpoint.outcome());
    }
    Button save = new Button("Save", click -> save(channel, stage.getValue(), outcome.getValue()));
    save.setAriaLabel("Save " + channel);
    Button cancel = new Button("Cancel", click -> show(null));
    cancel.addThemeVariants(ButtonVariant.TERTIARY);
    table.row(Tags.span("pl-b", channel.value()), stage, outcome, Tags.div("pl-nw", save, cancel));
    stage.focus();
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
