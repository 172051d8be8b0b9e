package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links to the places a role may see, in their groups. */
final class Navigation extends Nav {

  private static final long serialVersionUID = 1L;

  Navigation() {
    addClassName("pl-nav");
    setAriaLabel("Pages");
  }

  /**
   * Shows the places of {@code role}; {@code here} is marked as the current one.
   *
   * @param waiting how many things wait at a place; none where it is left out
   */
  void show(Role role, Optional<Place> here, QueryParameters query, Map<Place, Integer> waiting) {
    removeAll();
    for (Place.Group group : EnumSet.complementOf(EnumSet.of(Place.Group.UNLISTED))) {
      List<Place> places = Place.in(group, role);
      if (!places.isEmpty() && group != Place.Group.NONE) {
        add(new H2(group.title()));
      }
      places.forEach(
          place ->
              add(
                  link(
                      place,
                      here.filter(place::equals).isPresent(),
                      query,
                      waiting.getOrDefault(place, 0))));
    }
  }

  private static Component link(Place place, boolean current, QueryParameters query, int waiting) {
    String parameters = query.getQueryString();
    Anchor link = new Anchor(place.path() + (parameters.isEmpty() ? "" : "?" + parameters), "");
    link.setRouterIgnore(false);
    link.add(place.icon().drawing(), new Span(place.title()));
    if (waiting > 0) {
      Span count = Tags.span("pl-count", Integer.toString(waiting));
      count.setTitle("%d open".formatted(waiting));
      link.add(count);
    }
    if (current) {
      link.addClassName("on");
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }
}
