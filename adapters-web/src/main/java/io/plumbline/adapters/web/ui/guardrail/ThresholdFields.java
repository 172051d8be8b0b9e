package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.policy.Setting;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A field for every threshold of every guardrail, with its unit and what is accepted. */
final class ThresholdFields extends Div {

  private static final long serialVersionUID = 1L;

  /** A channel with a threshold of its own. */
  private record ChannelRow(Rule rule, TextField channel, TextField value) {}

  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final Map<Rule, Checkbox> waivable = new LinkedHashMap<>();
  private final List<ChannelRow> channels = new ArrayList<>();

  ThresholdFields(RuleSettings settings) {
    addClassName("pl-rule-fields");
    for (Rule rule : Rule.values()) {
      add(row(rule, settings.guardrails().getOrDefault(rule.key(), new TreeMap<>())));
    }
  }

  private Div row(Rule rule, SortedMap<String, String> settings) {
    Div inputs = Tags.div("pl-rule-inputs");
    Div rows = Tags.div("pl-rule-channels");
    for (Setting setting : Setting.ALL) {
      if (setting.rule() == rule && setting.eachChannel()) {
        settings.forEach(
            (name, value) -> {
              if (name.startsWith("channel ")) {
                rows.add(channel(setting, rows, name.substring("channel ".length()), value));
              }
            });
        Button add = new Button("Add a channel", click -> rows.add(channel(setting, rows, "", "")));
        add.setId("add-channel-" + rule.key());
        inputs.add(Tags.div("pl-rule-each", rows, add));
      } else if (setting.rule() == rule) {
        TextField field = field(setting, settings.getOrDefault(setting.name(), ""));
        field.setLabel(setting.label());
        field.setId(setting.key().replace('.', '-'));
        fields.put(setting.key(), field);
        inputs.add(field);
      }
    }
    Checkbox waiver = new Checkbox("Two people may waive it");
    waiver.setId(rule.key() + "-waivable");
    waiver.setValue("true".equals(settings.get("waivable")));
    waiver.setEnabled(rule.mayBeWaivable());
    if (!rule.mayBeWaivable()) {
      waiver.setLabel("Can never be waived");
    }
    waivable.put(rule, waiver);
    return Tags.div("pl-rule-row", Tags.span("pl-b", rule.label()), inputs, waiver);
  }

  private static TextField field(Setting setting, String value) {
    TextField field = new TextField();
    field.setManualValidation(true);
    field.setValue(value);
    field.setSuffixComponent(new Span(setting.unit().words()));
    field.setHelperText(
        "%s to %s".formatted(setting.least().toPlainString(), setting.most().toPlainString()));
    return field;
  }

  private Div channel(Setting setting, Div rows, String name, String value) {
    TextField channel = new TextField("Channel");
    channel.setValue(name);
    TextField field = field(setting, value);
    field.setLabel(setting.label() + " it");
    ChannelRow made = new ChannelRow(setting.rule(), channel, field);
    channels.add(made);
    Div row = Tags.div("pl-rule-channel", channel, field);
    row.add(
        new Button(
            "Remove",
            click -> {
              channels.remove(made);
              rows.remove(row);
            }));
    return row;
  }

  /** Returns the settings as they are typed. */
  Map<String, SortedMap<String, String>> settings() {
    Map<String, SortedMap<String, String>> settings = new LinkedHashMap<>();
    waivable.forEach(
        (rule, box) ->
            settings
                .computeIfAbsent(rule.key(), key -> new TreeMap<>())
                .put("waivable", String.valueOf(box.getValue())));
    fields.forEach(
        (key, field) -> {
          String[] parts = key.split("\\.", 2);
          settings
              .computeIfAbsent(parts[0], rule -> new TreeMap<>())
              .put(parts[1], field.getValue());
        });
    for (ChannelRow row : channels) {
      settings
          .computeIfAbsent(row.rule().key(), key -> new TreeMap<>())
          .put("channel " + row.channel().getValue().strip(), row.value().getValue());
    }
    return settings;
  }

  /** Marks the fields with a finding; returns those findings that belong to no field here. */
  List<Finding> mark(List<Finding> findings) {
    fields.values().forEach(field -> field.setInvalid(false));
    channels.forEach(row -> row.value().setInvalid(false));
    List<Finding> others = new ArrayList<>();
    for (Finding finding : findings) {
      String place = String.valueOf(finding.place().column());
      TextField field = fields.get(place);
      for (ChannelRow row : channels) {
        if (place.equals(
            "%s.channel %s".formatted(row.rule().key(), row.channel().getValue().strip()))) {
          field = row.value();
        }
      }
      if (field == null) {
        others.add(finding);
      } else {
        field.setInvalid(true);
        field.setErrorMessage("%s Accepted: %s.".formatted(finding.problem(), finding.accepted()));
      }
    }
    return others;
  }
}
