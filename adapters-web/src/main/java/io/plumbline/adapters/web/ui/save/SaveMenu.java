package io.plumbline.adapters.web.ui.save;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.plumbline.adapters.web.ui.DownloadLink;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A button that opens the ways in which numbers, or a picture of them, are taken out of a page. The
 * ways are made when they are first asked for: a page has a dozen such buttons.
 */
public final class SaveMenu extends Div {

  private static final long serialVersionUID = 1L;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String of;
  private final Button button = new Button("Save", Icon.EXPORT.drawing());
  private final transient List<Supplier<Component>> ways = new ArrayList<>();

  /**
   * @param of what is saved, for those who do not see where the button stands
   * @param file the files' name without its end
   * @param numbers made when they are asked for
   */
  public SaveMenu(String of, String file, Supplier<Spreadsheet> numbers) {
    this.of = of;
    addClassName("pl-save");
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel("Save " + of);
    button.getElement().setAttribute("aria-haspopup", "dialog");
    button.addClickListener(click -> open());
    add(button);
    ways.add(
        () ->
            link(
                "Numbers as CSV",
                file + ".csv",
                "text/csv;charset=utf-8",
                () -> numbers.get().csv().getBytes(StandardCharsets.UTF_8)));
    ways.add(
        () ->
            link("Numbers as XLSX", file + ".xlsx", WORKBOOK, () -> numbers.get().workbook(file)));
  }

  /** Adds a way that a page knows. */
  public void add(String name, Runnable way) {
    ways.add(() -> new NativeButton(name, click -> way.run()));
  }

  /** From the second time on the popover itself opens when its button is clicked. */
  private void open() {
    if (getChildren().count() > 1) {
      return;
    }
    Div list = Tags.div("pl-save-ways");
    Popover popover = new Popover(list);
    popover.setTarget(button);
    popover.setAriaLabel(of + ": ways to save");
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAutofocus(true);
    for (Supplier<Component> way : ways) {
      Component made = way.get();
      made.getElement().addEventListener("click", click -> popover.close());
      list.add(made);
    }
    add(popover);
    popover.open();
  }

  private static Anchor link(String name, String file, String type, Supplier<byte[]> content) {
    return new Anchor(DownloadLink.file(file, type, content), AttachmentType.DOWNLOAD, name);
  }
}
