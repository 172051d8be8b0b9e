package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links to the places a role may see, in their groups. */
final class Navigation extends Nav {

  private static final long serialVersionUID = 1L;

  /** A link, and how many things wait where it leads. */
  private record Entry(Anchor link, Span count) {}

  private final transient Map<Place, Entry> entries = new EnumMap<>(Place.class);
  private String drawn = "";

  Navigation() {
    addClassName("pl-nav");
    setAriaLabel("Pages");
  }

  /**
   * Shows the places of {@code role}; {@code here} is marked as the current one. The links stay
   * from page to page, as long as they lead to the same places.
   *
   * @param waiting how many things wait at a place; none where it is left out
   */
  void show(Role role, Optional<Place> here, QueryParameters query, Map<Place, Integer> waiting) {
    String asked = role + "?" + query.getQueryString();
    if (!asked.equals(drawn)) {
      draw(role, query);
      drawn = asked;
    }
    entries.forEach(
        (place, entry) -> {
          mark(entry.link(), here.filter(place::equals).isPresent());
          count(entry, waiting.getOrDefault(place, 0));
        });
  }

  private void draw(Role role, QueryParameters query) {
    removeAll();
    entries.clear();
    for (Place.Group group : EnumSet.complementOf(EnumSet.of(Place.Group.UNLISTED))) {
      List<Place> places = Place.in(group, role);
      if (!places.isEmpty() && group != Place.Group.NONE) {
        add(new H2(group.title()));
      }
      places.forEach(place -> add(link(place, query)));
    }
  }

  private Anchor link(Place place, QueryParameters query) {
    String parameters = query.getQueryString();
    Anchor link = new Anchor(place.path() + (parameters.isEmpty() ? "" : "?" + parameters), "");
    link.setRouterIgnore(false);
    link.add(place.icon().drawing(), new Span(place.title()));
    entries.put(place, new Entry(link, Tags.span("pl-count", "")));
    return link;
  }

  private static void mark(Anchor link, boolean current) {
    link.setClassName("on", current);
    if (current) {
      link.getElement().setAttribute("aria-current", "page");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
  }

  private static void count(Entry entry, int waiting) {
    Span count = entry.count();
    if (waiting == 0) {
      count.removeFromParent();
      return;
    }
    count.setText(Integer.toString(waiting));
    count.setTitle("%d open".formatted(waiting));
    if (count.getParent().isEmpty()) {
      entry.link().add(count);
    }
  }
}
