package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;

/** Light or dark, as the person chose it last; a cookie remembers it, as it is no secret. */
public final class ColorSchemeChoice {

  private static final String COOKIE = "plumbline-scheme";
  private static final String DARK = "dark";
  private static final int A_YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

  private ColorSchemeChoice() {}

  /** Shows {@code ui} in the scheme chosen last; light at first. */
  public static void apply(UI ui) {
    ui.getPage().setColorScheme(chosen() ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
  }

  /** Returns whether {@code ui} is dark now. */
  public static boolean isDark(UI ui) {
    return ui.getPage().getColorScheme() == ColorScheme.Value.DARK;
  }

  /** Turns {@code ui} dark or light, and remembers it. */
  public static void choose(UI ui, boolean dark) {
    ui.getPage().setColorScheme(dark ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT);
    Cookie cookie = new Cookie(COOKIE, dark ? DARK : "light");
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(VaadinRequest.getCurrent().isSecure());
    cookie.setAttribute("SameSite", "Lax");
    VaadinResponse.getCurrent().addCookie(cookie);
  }

  private static boolean chosen() {
    VaadinRequest request = VaadinRequest.getCurrent();
    if (request == null || request.getCookies() == null) {
      return false;
    }
    for (Cookie cookie : request.getCookies()) {
      if (COOKIE.equals(cookie.getName())) {
        return DARK.equals(cookie.getValue());
      }
    }
    return false;
  }
}
