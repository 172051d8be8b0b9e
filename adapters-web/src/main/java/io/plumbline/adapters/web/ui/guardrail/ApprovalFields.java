package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.policy.Approvers;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.policy.Tier;
import io.plumbline.domain.shared.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeSet;

/** Who approves: groups of people, tiers by the amount moved, expiry, signing in anew. */
final class ApprovalFields extends Div {

  private static final long serialVersionUID = 1L;

  private record GroupRow(TextField name, TextField members, TextField limit) {}

  private record TierRow(TextField from, TextField people, TextField groups, Checkbox every) {}

  private final List<GroupRow> groups = new ArrayList<>();
  private final List<TierRow> tiers = new ArrayList<>();
  private final TextField expires = new TextField("A request lapses after");
  private final TextField stepUp = new TextField("Sign in anew from");

  ApprovalFields(RuleSettings settings) {
    addClassName("pl-approval-fields");
    Div groupRows = Tags.div("");
    settings.groups().forEach(group -> groupRows.add(group(groupRows, group)));
    Div tierRows = Tags.div("");
    settings.tiers().forEach(tier -> tierRows.add(tier(tierRows, tier)));
    expires.setId("expires");
    expires.setValue(String.valueOf(settings.expires().toHours()));
    expires.setSuffixComponent(Tags.span("", "hours"));
    expires.setHelperText("1 to 720");
    stepUp.setId("step-up");
    stepUp.setValue(Amount.typed(Optional.of(settings.stepUpFrom())));
    stepUp.setSuffixComponent(Tags.span("", "a week"));
    Button addGroup =
        new Button(
            "Add a group",
            click -> groupRows.add(group(groupRows, Approvers.of("", List.of(), null))));
    addGroup.setId("add-group");
    Button addTier = new Button("Add a tier", click -> tierRows.add(tier(tierRows, Tier.of(0, 1))));
    addTier.setId("add-tier");
    add(
        new H3("Groups"),
        Tags.paragraph("pl-s pl-t2", "Without any, every lead and admin may approve."),
        groupRows,
        addGroup,
        new H3("By the amount moved a week"),
        tierRows,
        addTier,
        Tags.div("pl-rule-inputs", expires, stepUp));
  }

  private Div group(Div rows, Approvers group) {
    TextField name = new TextField("Group");
    name.setValue(group.name());
    TextField members = new TextField("Sign-in names");
    members.setValue(String.join(", ", group.members()));
    TextField limit = new TextField("Up to, a week");
    limit.setValue(Amount.typed(Optional.ofNullable(group.limit())));
    limit.setHelperText("Empty: any size");
    GroupRow made = new GroupRow(name, members, limit);
    groups.add(made);
    return removable(rows, () -> groups.remove(made), name, members, limit);
  }

  private Div tier(Div rows, Tier tier) {
    TextField from = new TextField("From, a week");
    from.setValue(Amount.typed(Optional.of(tier.from())));
    TextField people = new TextField("Approvals");
    people.setValue(String.valueOf(tier.approvals()));
    people.setHelperText("1 to 9");
    TextField names = new TextField("Of the groups");
    names.setValue(String.join(", ", tier.groups()));
    names.setHelperText("Empty: every group");
    Checkbox every = new Checkbox("One of each");
    every.setValue(tier.everyGroup());
    TierRow made = new TierRow(from, people, names, every);
    tiers.add(made);
    return removable(rows, () -> tiers.remove(made), from, people, names, every);
  }

  private static Div removable(Div rows, Runnable removed, Component... fields) {
    Div row = Tags.div("pl-rule-channel", fields);
    row.add(
        new Button(
            "Remove",
            click -> {
              removed.run();
              rows.remove(row);
            }));
    return row;
  }

  /** Returns the settings as they are typed; empty, and fields are marked, if one is no number. */
  Optional<RuleSettings> settings(Map<String, SortedMap<String, String>> guardrails) {
    List<Approvers> approvers = new ArrayList<>();
    List<Tier> levels = new ArrayList<>();
    boolean readable = true;
    for (GroupRow row : groups) {
      OptionalLong limit = row.limit().isEmpty() ? OptionalLong.of(0) : amount(row.limit());
      readable &= limit.isPresent();
      approvers.add(
          Approvers.of(
              row.name().getValue().strip(),
              names(row.members()),
              row.limit().isEmpty() ? null : Long.valueOf(limit.orElse(0))));
    }
    for (TierRow row : tiers) {
      OptionalLong from = amount(row.from());
      OptionalLong people = whole(row.people());
      readable &= from.isPresent() && people.isPresent();
      levels.add(
          new Tier(
              from.orElse(0),
              new TreeSet<>(names(row.groups())),
              (int) people.orElse(0),
              row.every().getValue()));
    }
    OptionalLong hours = whole(expires);
    OptionalLong anew = amount(stepUp);
    return readable && hours.isPresent() && anew.isPresent()
        ? Optional.of(
            new RuleSettings(
                guardrails,
                approvers,
                levels,
                Duration.ofHours(hours.getAsLong()),
                anew.getAsLong()))
        : Optional.empty();
  }

  private static List<String> names(TextField field) {
    return Arrays.stream(field.getValue().split("[,;]", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static OptionalLong amount(TextField field) {
    return marked(field, Amount.cents(field.getValue()), Amount.ACCEPTED);
  }

  private static OptionalLong whole(TextField field) {
    String typed = field.getValue().strip();
    return marked(
        field,
        typed.matches("[0-9]{1,6}") ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty(),
        "A whole number");
  }

  private static OptionalLong marked(TextField field, OptionalLong value, String accepted) {
    field.setManualValidation(true);
    field.setErrorMessage(accepted);
    field.setInvalid(value.isEmpty());
    return value;
  }

  /** Marks the fields with a finding; returns those findings that belong to no field here. */
  List<Finding> mark(List<Finding> findings) {
    List<Finding> others = new ArrayList<>();
    for (Finding finding : findings) {
      TextField field =
          switch (String.valueOf(finding.place().column())) {
            case "expires" -> expires;
            case "step-up.from" -> stepUp;
            default -> null;
          };
      if (field == null) {
        others.add(finding);
      } else {
        field.setErrorMessage("%s Accepted: %s.".formatted(finding.problem(), finding.accepted()));
        field.setInvalid(true);
      }
    }
    return others;
  }
}
