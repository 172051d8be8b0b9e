package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done with a request now; what cannot says why. It stays in sight. */
final class ActionBar extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ChangeHistory history;
  private final transient ChangeDesk desk;
  private final transient RuleBook rules;
  private final transient Consumer<Said> then;
  private final Div place = Tags.div("");
  private final Div buttons = Tags.div("pl-actions");

  /**
   * @param now what the rules say today
   * @param then is told what was done
   */
  ActionBar(
      ChangeHistory history,
      ChangeDesk desk,
      RuleBook rules,
      Optional<Verdict> now,
      Instant at,
      Consumer<Said> then) {
    this.history = history;
    this.desk = desk;
    this.rules = rules;
    this.then = then;
    addClassName("pl-action-bar");
    setId("actions");
    Optional<User> viewer = desk.viewer();
    switch (history.request()) {
      case ChangeRequest.Submitted submitted -> decide(submitted, viewer, now, at);
      case ChangeRequest.Drafted _ -> draft(viewer, now);
      case ChangeRequest.Approved approved -> approved(approved, viewer, now, at);
      case ChangeRequest.Rejected(var _, var ending) -> told(ending);
      case ChangeRequest.Withdrawn(var _, var ending) -> told(ending);
      case ChangeRequest.Expired(var _, var ending) -> told(ending);
      default ->
          buttons.add(
              Tags.link(
                  "pl-button",
                  ChangeLinks.toLive(history.identity().label(), history.identity().brand()),
                  "See the live move"));
    }
    add(place, buttons);
  }

  private void told(ChangeRequest.Ending ending) {
    buttons.add(
        Tags.span(
            "pl-s",
            "%s: “%s”, %s"
                .formatted(history.request().state(), ending.reason(), ending.by().name())));
  }

  private void decide(
      ChangeRequest.Submitted submitted, Optional<User> viewer, Optional<Verdict> now, Instant at) {
    Optional<String> all = Hurdle.toDecide(submitted, viewer);
    Optional<String> approving = Hurdle.toApprove(submitted, viewer, rules, now, at);
    boolean stepUp = rules.approvals().needs(submitted.proposal().moved()).stepUp();
    Button approve = button("Approve", "approve", true);
    Button reject = button("Reject", "reject", false);
    if (approving.isEmpty()) {
      approve.addClickListener(
          click ->
              ask(
                  new Confirm(
                      "Approve %s as shown".formatted(history.identity().label()),
                      "Note",
                      "May stay empty. You approve this content and rules v%d, the rollback included"
                          .formatted(rules.version()),
                      "Approve",
                      stepUp,
                      (note, password) -> desk.approve(history, note, password),
                      then)));
    } else {
      Locked.button(approve, approving.get());
    }
    if (all.isEmpty()) {
      reject.addClickListener(
          click ->
              ask(
                  needing(
                      "Reject %s".formatted(history.identity().label()),
                      "Reject",
                      note -> desk.reject(history, note))));
    } else {
      Locked.button(reject, all.get());
    }
    buttons.add(approve, reject);
    approving.ifPresent(why -> buttons.add(Locked.reason(why)));
    buttons.add(Tags.span("pl-s pl-q", Hurdle.asked(submitted, rules)));
    own(viewer);
  }

  private void draft(Optional<User> viewer, Optional<Verdict> now) {
    if (viewer.isEmpty()) {
      buttons.add(Locked.reason("Marketing leads and admins act on requests."));
      return;
    }
    Button submit = button("Put forward", "submit", true);
    Optional<String> why =
        now.isEmpty()
            ? Optional.of("Its sprint is over: edit it.")
            : now.filter(verdict -> !verdict.mayGoAhead())
                .map(
                    verdict ->
                        "%d rules stand against it: edit it, or ask for waivers."
                            .formatted(verdict.blocked().size()));
    if (why.isPresent()) {
      buttons.add(Locked.button(submit, why.get()), Locked.reason(why.get()));
    } else {
      submit.addClickListener(click -> said(() -> desk.submit(history)));
      buttons.add(submit);
    }
    own(viewer);
  }

  private void approved(
      ChangeRequest.Approved approved, Optional<User> viewer, Optional<Verdict> now, Instant at) {
    if (viewer.isEmpty()) {
      buttons.add(Locked.reason("Marketing leads and admins ship."));
      return;
    }
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    LocalDate first = approved.proposal().sprint().first();
    Button ship = button("Ship now", "ship", true);
    Optional<String> why =
        approved.policy() != rules.version()
            ? Optional.of("The rules changed since it was approved: put it forward again.")
            : today.isBefore(first)
                ? Optional.of("It may ship from %s on.".formatted(first))
                : now.isEmpty()
                    ? Optional.of("Its sprint is over.")
                    : now.filter(verdict -> !verdict.mayGoAhead())
                        .map(verdict -> String.join(" ", verdict.reasons()));
    if (why.isPresent()) {
      buttons.add(Locked.button(ship, why.get()), Locked.reason(why.get()));
    } else {
      ship.addClickListener(click -> said(() -> desk.ship(history)));
      buttons.add(ship);
    }
    if (approved.policy() != rules.version()) {
      Button again = button("Put forward again", "submit", false);
      again.addClickListener(click -> said(() -> desk.submit(history)));
      buttons.add(again);
    }
    own(viewer);
  }

  /** What an author may do, and what any lead may: edit, which begins anew; withdraw. */
  private void own(Optional<User> viewer) {
    if (viewer.isEmpty()) {
      return;
    }
    buttons.add(
        Tags.link(
            "pl-button",
            ChangeLinks.toEdit(history.identity().label(), history.identity().brand()),
            "Edit"));
    boolean theirs =
        !history.request().draft().mayBeDecidedBy(viewer.get().actor())
            || history.identity().draftedBy().kind() != Actor.Kind.HUMAN;
    if (theirs) {
      Button withdraw = button("Withdraw", "withdraw", false);
      withdraw.addClickListener(
          click ->
              ask(
                  needing(
                      "Withdraw %s".formatted(history.identity().label()),
                      "Withdraw",
                      note -> desk.withdraw(history, note))));
      buttons.add(withdraw);
    }
  }

  private Confirm needing(String heading, String verb, Function<String, Said> act) {
    return new Confirm(
        heading,
        "Why",
        "Needed; goes on record",
        verb,
        false,
        (note, _) -> note.isBlank() ? Said.refused("A reason is needed.") : act.apply(note),
        then);
  }

  private void ask(Confirm confirm) {
    place.removeAll();
    place.add(confirm);
  }

  private void said(Supplier<Said> act) {
    then.accept(act.get());
  }

  private static Button button(String words, String id, boolean primary) {
    Button button = new Button(words);
    button.setId(id);
    if (primary) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    return button;
  }
}
