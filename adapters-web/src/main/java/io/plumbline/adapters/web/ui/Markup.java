package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plain components as text of HTML. The server keeps a node for every element and every run of text
 * it draws, and sends each with half a dozen instructions; a table of twenty channels is a thousand
 * of them. What nobody clicks on and nothing changes is one node with its markup instead.
 *
 * <p>All text and every attribute is escaped here; only what {@link Drawing} says is markup is
 * taken as such.
 */
public final class Markup {

  private static final String INNER = "innerHTML";
  private static final String PLAIN = "com.vaadin.flow.component.html";

  /** Without an end, or with a value of their own. */
  private static final Set<String> OTHERS =
      Set.of("br", "hr", "img", "input", "textarea", "iframe");

  private Markup() {}

  /** Marks a component of ours that is as plain: elements and text, without listeners. */
  interface Plain {}

  /** Returns the markup of components, or nothing if one of them is more than markup. */
  static Optional<String> of(List<? extends Component> components) {
    StringBuilder markup = new StringBuilder();
    for (Component component : components) {
      if (!write(component.getElement(), markup)) {
        return Optional.empty();
      }
    }
    return Optional.of(markup.toString());
  }

  /** Draws plain components in the cells of a grid. */
  public static <T> Renderer<T> cell(Function<T, ? extends Component> drawn) {
    return LitRenderer.<T>of("<div .innerHTML=${item.markup}></div>")
        .withProperty(
            "markup",
            row ->
                of(List.of(drawn.apply(row)))
                    .orElseThrow(
                        () -> new IllegalStateException("This cell is more than markup.")));
  }

  private static boolean write(Element element, StringBuilder markup) {
    if (element.isTextNode()) {
      escape(element.getText(), markup);
      return true;
    }
    if (!isPlain(element)) {
      return false;
    }
    String tag = element.getTag();
    markup.append('<').append(tag);
    element
        .getAttributeNames()
        .forEach(
            name -> {
              markup.append(' ').append(name).append("=\"");
              escape(element.getAttribute(name), markup);
              markup.append('"');
            });
    markup.append('>');
    if (element.hasProperty(INNER)) {
      markup.append(element.getProperty(INNER));
    }
    for (int i = 0; i < element.getChildCount(); i++) {
      if (!write(element.getChild(i), markup)) {
        return false;
      }
    }
    markup.append("</").append(tag).append('>');
    return true;
  }

  /**
   * A file behind a link lives as long as the link's node; whatever else has a state has a node.
   */
  private static boolean isPlain(Element element) {
    return element.isVisible()
        && !OTHERS.contains(element.getTag())
        && element.getComponent().filter(Markup::isPlain).isPresent()
        && element.getPropertyNames().allMatch(INNER::equals)
        && element.getNode().getFeatureIfInitialized(ElementListenerMap.class).isEmpty()
        && !String.valueOf(element.getAttribute("href")).startsWith("VAADIN/");
  }

  private static boolean isPlain(Component component) {
    return component instanceof Plain || component.getClass().getPackageName().equals(PLAIN);
  }

  private static void escape(String text, StringBuilder markup) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> markup.append("&amp;");
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '"' -> markup.append("&quot;");
        default -> markup.append(c);
      }
    }
  }
}
