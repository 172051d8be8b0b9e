package io.plumbline.adapters.web.ui.save;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.plumbline.adapters.web.ui.DownloadLink;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A button that opens the ways in which numbers, or a picture of them, are taken out of a page. */
public final class SaveMenu extends Div {

  private static final long serialVersionUID = 1L;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SubMenu ways;

  /**
   * @param of what is saved, for those who do not see where the button stands
   * @param file the files' name without its end
   * @param numbers made when they are asked for
   */
  public SaveMenu(String of, String file, Supplier<Spreadsheet> numbers) {
    addClassName("pl-save");
    MenuBar bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.TERTIARY);
    var button = bar.addItem(Tags.span("pl-save-button", Icon.EXPORT.drawing(), new Span("Save")));
    button.setAriaLabel("Save " + of);
    ways = button.getSubMenu();
    add(bar);
    file(
        "Numbers as CSV",
        file + ".csv",
        "text/csv;charset=utf-8",
        () -> numbers.get().csv().getBytes(StandardCharsets.UTF_8));
    file("Numbers as XLSX", file + ".xlsx", WORKBOOK, () -> numbers.get().workbook(file));
  }

  /** Adds a way that a page knows. */
  public void add(String label, Runnable way) {
    ways.addItem(label, click -> way.run());
  }

  /** The link stays in the page: the menu is gone by the time it is followed. */
  private void file(String label, String name, String type, Supplier<byte[]> content) {
    Anchor link =
        new Anchor(DownloadLink.file(name, type, content), AttachmentType.DOWNLOAD, label);
    link.addClassName("pl-gone");
    add(link);
    add(label, () -> link.getElement().executeJs("this.click()"));
  }
}
