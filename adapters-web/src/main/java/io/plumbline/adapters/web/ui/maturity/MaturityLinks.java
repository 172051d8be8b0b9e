package io.plumbline.adapters.web.ui.maturity;

import com.vaadin.flow.component.Component;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.change.ChangeLinks;
import io.plumbline.adapters.web.ui.experiment.TestLinks;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Where milestones lead to: the fact behind a tick, or the page of the next step. */
record MaturityLinks(BrandId brand, Role role) {

  /** Returns a link to what the fact is about, or to its entry; nothing for who sees neither. */
  Optional<Component> toFact(Reached reached) {
    String about = reached.about();
    if (about.startsWith("R-")) {
      return Optional.of(Tags.link("", Links.toRun(about, brand), about));
    }
    if (about.startsWith("EXP-")) {
      return Optional.of(Tags.link("", TestLinks.to(about, brand), about));
    }
    if (about.startsWith("C-")) {
      return Optional.of(Tags.link("", ChangeLinks.toRequest(about, brand), about));
    }
    if (about.startsWith("REP-")) {
      return Optional.of(Tags.link("", Links.to(Place.REPORTS, brand), about));
    }
    if (about.startsWith("S-")) {
      return Optional.of(Tags.link("", Links.to(Place.PLANNER, brand), about));
    }
    return sees(Place.LEDGER)
        ? Optional.of(
            Tags.link(
                "",
                "%s&entry=%d".formatted(Links.to(Place.LEDGER, brand), reached.entry()),
                "Entry %d".formatted(reached.entry())))
        : Optional.empty();
  }

  /** Returns a link to where the next step is taken; its words alone for who does not get there. */
  Component toNext(Milestone milestone) {
    Place place = place(milestone.next());
    if (milestone.next() == Milestone.NextPage.MATURITY) {
      return Tags.link("", "#framework", "Choose it here");
    }
    return sees(place)
        ? Tags.link("", Links.to(place, brand), "On " + place.title())
        : Tags.span("pl-q", "On " + place.title());
  }

  private boolean sees(Place place) {
    return place.roles().contains(role);
  }

  private static Place place(Milestone.NextPage page) {
    return switch (page) {
      case DATA -> Place.DATA;
      case MODELS -> Place.MODELS;
      case HEALTH -> Place.HEALTH;
      case TESTS -> Place.TESTS;
      case PLANNER -> Place.PLANNER;
      case APPROVALS -> Place.APPROVALS;
      case LIVE -> Place.LIVE;
      case REPORTS -> Place.REPORTS;
      case GUARDRAILS -> Place.GUARDRAILS;
      case JOBS -> Place.JOBS;
      case MATURITY -> Place.MATURITY;
    };
  }
}
