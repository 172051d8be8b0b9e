package io.plumbline.adapters.web.ui.save;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import io.plumbline.adapters.web.ui.DownloadLink;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.PopoverButton;
import io.plumbline.adapters.web.ui.Tags;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A button that opens the ways in which numbers, or a picture of them, are taken out of a page. */
public final class SaveMenu extends Composite<PopoverButton> {

  private static final long serialVersionUID = 1L;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String of;
  private final transient List<Supplier<Component>> ways = new ArrayList<>();

  /**
   * @param of what is saved, for those who do not see where the button stands
   * @param file the files' name without its end
   * @param numbers made when they are asked for
   */
  public SaveMenu(String of, String file, Supplier<Spreadsheet> numbers) {
    this.of = of;
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

  @Override
  protected PopoverButton initContent() {
    return new PopoverButton(
        new Button("Save", Icon.EXPORT.drawing()),
        "Save " + of,
        of + ": ways to save",
        this::choices);
  }

  private Div choices(Popover popover) {
    Div list = Tags.div("pl-save-ways");
    for (Supplier<Component> way : ways) {
      Component made = way.get();
      made.getElement().addEventListener("click", click -> popover.close());
      list.add(made);
    }
    return list;
  }

  private static Anchor link(String name, String file, String type, Supplier<byte[]> content) {
    return new Anchor(DownloadLink.file(file, type, content), AttachmentType.DOWNLOAD, name);
  }
}
