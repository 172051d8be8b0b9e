package io.plumbline.adapters.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Plain components become markup, whatever a name in them says; others keep their nodes. */
class MarkupTest {

  private static final String EVIL = "<img src=x onerror=\"alert(1)\"> & 'Co'";

  @Test
  void text_and_attributes_of_any_content_stay_text_and_attributes() {
    Span span = new Span(EVIL);
    span.setTitle(EVIL);

    var read = Jsoup.parseBodyFragment(Markup.of(List.of(span)).orElseThrow()).body();

    assertThat(read.select("img")).isEmpty();
    assertThat(read.select("span").text()).isEqualTo(EVIL);
    assertThat(read.select("span").attr("title")).isEqualTo(EVIL);
    assertThat(read.select("*")).hasSize(2);
  }

  @Test
  void elements_classes_links_and_drawings_are_kept() {
    Div cell =
        Tags.div(
            "pl-judged two",
            Tags.link("pl-b", "channels/TV?brand=acme&run=1", "TV"),
            Glyph.PASS.drawing(),
            new Figure("1.56", "1.17–1.98").stacked());

    var read = Jsoup.parseBodyFragment(Markup.of(List.of(cell)).orElseThrow()).body();

    assertThat(read.select("div.pl-judged.two > a.pl-b").attr("href"))
        .isEqualTo("channels/TV?brand=acme&run=1");
    assertThat(read.select("span.pl-glyph > svg")).hasSize(1);
    assertThat(read.select(".pl-figure > .pl-interval").text()).isEqualTo("1.17–1.98");
  }

  @Test
  void what_is_clicked_on_filled_in_hidden_or_downloaded_is_more_than_markup() {
    Span hidden = new Span("hidden");
    hidden.setVisible(false);
    Span titled = new Span("told");
    titled.getElement().setProperty("told", "a property");

    assertThat(
            List.of(
                new Button("Approve"),
                new NativeButton("Approve", click -> {}),
                new Input(),
                new Anchor("VAADIN/dynamic/resource/3/1b6d/channels.csv", "CSV"),
                new OwnComponent(),
                hidden,
                titled))
        .allSatisfy(component -> assertThat(Markup.of(List.of(Tags.div("", component)))).isEmpty());
  }

  /** One of ours may do something when it is attached; it has to say that it does not. */
  private static final class OwnComponent extends Div {
    private static final long serialVersionUID = 1L;
  }
}
