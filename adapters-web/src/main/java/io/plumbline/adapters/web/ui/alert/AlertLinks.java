package io.plumbline.adapters.web.ui.alert;

import com.vaadin.flow.component.Component;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.change.ChangeLinks;
import io.plumbline.adapters.web.ui.experiment.TestLinks;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.shared.BrandId;

/** The addresses of alerts, and of what they lead to. */
public final class AlertLinks {

  private AlertLinks() {}

  /** Returns the address of an alert. */
  static String to(Alert alert) {
    return "%s/%s?brand=%s".formatted(Place.ALERTS.path(), alert.label(), alert.brand().value());
  }

  /** Returns a link for whoever may see where it leads; its words alone for the others. */
  static Component to(AlertLink link, String words, BrandId brand, Role role) {
    return place(link).roles().contains(role)
        ? Tags.link("", address(link, brand), words)
        : Tags.span("pl-q", words);
  }

  private static Place place(AlertLink link) {
    return switch (link.page()) {
      case CHANNEL -> Place.CHANNELS;
      case PLANNER -> Place.PLANNER;
      case FORECAST -> Place.HEALTH;
      case RUN -> Place.MODELS;
      case TEST -> Place.TESTS;
      case CHANGE -> Place.LIVE;
      case DATA, IMPORT -> Place.DATA;
    };
  }

  private static String address(AlertLink link, BrandId brand) {
    boolean whole = link.about().isEmpty();
    return switch (link.page()) {
      case CHANNEL -> Links.toChannel(link.about(), brand);
      case RUN -> whole ? Links.to(Place.MODELS, brand) : Links.toRun(link.about(), brand);
      case TEST -> TestLinks.to(link.about(), brand);
      case CHANGE -> ChangeLinks.toLive(link.about(), brand);
      case PLANNER, FORECAST, DATA, IMPORT -> Links.to(place(link), brand);
    };
  }

  /** What the cause is called. */
  static String cause(AlertLink link) {
    return switch (link.page()) {
      case CHANNEL -> "See the channel";
      case PLANNER -> "See the planner";
      case FORECAST -> "See the forecasts";
      case RUN -> "See the run";
      case TEST -> "See the test";
      case CHANGE -> "See the live move";
      case DATA, IMPORT -> "See the data";
    };
  }
}
