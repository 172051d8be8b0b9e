package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Short words for the plain elements pages are built of. */
public final class Tags {

  private Tags() {}

  /** A block with style classes. */
  public static Div div(String classes, Component... children) {
    return styled(new Div(children), classes);
  }

  /** A block of text with style classes. */
  public static Div text(String classes, String text) {
    return styled(new Div(text), classes);
  }

  /** A run of text with style classes. */
  public static Span span(String classes, String text) {
    return styled(new Span(text), classes);
  }

  /** A run of pieces with style classes. */
  public static Span span(String classes, Component... children) {
    return styled(new Span(children), classes);
  }

  /** A paragraph with style classes. */
  public static Paragraph paragraph(String classes, String text) {
    return styled(new Paragraph(text), classes);
  }

  /** A link with style classes. */
  public static Anchor link(String classes, String href, String text) {
    return styled(new Anchor(href, text), classes);
  }

  /** A page's title, with what belongs beside it. */
  public static Div title(String text, Component... beside) {
    Div title = div("pl-title", new H1(text));
    title.add(beside);
    return title;
  }

  /** A section: a rule, a heading, a quiet remark beside it, and what belongs at the right end. */
  public static Section section(String heading, String remark, Component... atEnd) {
    return section(heading, span("pl-m", remark), atEnd);
  }

  /** A section whose remark changes. */
  public static Section section(String heading, Span remark, Component... atEnd) {
    Header header = new Header(new H2(heading), remark);
    if (atEnd.length > 0) {
      header.add(div("pl-end", atEnd));
    }
    return styled(new Section(header), "pl-sec");
  }

  /** Adds style classes, separated by spaces; none if empty. */
  public static <C extends HtmlContainer> C styled(C element, String classes) {
    if (!classes.isEmpty()) {
      element.getElement().getClassList().addAll(List.of(classes.split(" ", -1)));
    }
    return element;
  }
}
