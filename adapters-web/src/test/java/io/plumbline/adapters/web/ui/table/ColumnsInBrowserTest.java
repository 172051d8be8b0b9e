package io.plumbline.adapters.web.ui.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which columns a list has is chosen by keys alone, and the address keeps it. */
@Tag("ui")
class ColumnsInBrowserTest {

  @RegisterExtension final Browsing browsing = new Browsing(World.fitted());

  @Test
  void a_column_is_left_out_and_comes_back() {
    Page page = browsing.window("admin");
    browsing.go(page, "/users");
    Locator heads = page.locator(".pl-list-table th");
    assertThat(heads).containsText(new String[] {"Name", "Sign-in name", "Role"});
    choose(page, "Role");
    assertThat(page).hasURL(Pattern.compile(".*[?&]hide=role.*"));
    assertThat(heads.getByText("Role")).hasCount(0);
    page.reload();
    assertThat(heads.getByText("Sign-in name")).isVisible();
    assertThat(heads.getByText("Role")).hasCount(0);
    choose(page, "Role");
    assertThat(heads.getByText("Role")).isVisible();
  }

  private static void choose(Page page, String column) {
    page.getByLabel("Columns of this table").focus();
    page.keyboard().press("Enter");
    Locator box =
        page.locator(".pl-column-choice")
            .getByLabel(column, new Locator.GetByLabelOptions().setExact(true));
    assertThat(box).isVisible();
    box.focus();
    page.keyboard().press("Space");
  }
}
