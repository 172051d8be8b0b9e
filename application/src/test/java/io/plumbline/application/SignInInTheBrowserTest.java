package io.plumbline.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ui")
class SignInInTheBrowserTest {

  private static final Pattern LOGIN = Pattern.compile(".*/login");

  @ParameterizedTest
  @ValueSource(strings = {"", "channels", "planner", "data", "ledger", "users"})
  void nobody_sees_a_page_before_signing_in(String page) {
    try (BrowserWindow window = BrowserWindow.open()) {
      window.go(page);

      assertThat(window.find("#sign-in")).isVisible();
      assertThat(window.page()).hasURL(LOGIN);
    }
  }

  @Test
  void a_wrong_password_is_refused_in_words() {
    try (BrowserWindow window = BrowserWindow.open()) {
      window.signIn("lead", "not the password");

      assertThat(window.find("#refusal")).containsText("do not match");
      assertThat(window.page()).hasURL(LOGIN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lead, Channels Data",
    "auditor, Channels Ledger",
    "admin, Channels Ledger Data Users"
  })
  void each_role_sees_its_own_places(String who, String places) {
    try (BrowserWindow window = BrowserWindow.entered(who)) {
      for (String place : "Channels Ledger Data Users".split(" ")) {
        assertThat(window.find("nav a").filter(named(place)))
            .hasCount(places.contains(place) ? 1 : 0);
      }
    }
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @ParameterizedTest
  @CsvSource({
    "lead, ledger",
    "lead, users",
    "auditor, data",
    "auditor, users",
  })
  void a_role_is_refused_where_it_has_no_business(String who, String page) {
    try (BrowserWindow window = BrowserWindow.entered(who)) {
      window.go(page);

      assertThat(window.find("#refused")).isVisible();
    }
  }

  @Test
  void the_session_gets_a_new_id_with_the_sign_in() {
    try (BrowserWindow window = BrowserWindow.open()) {
      window.go("login");
      assertThat(window.find("#sign-in")).isVisible();
      String before = window.session();

      window.signIn("lead", StartedApplication.PASSWORD);
      window.page().waitForURL(url -> !url.contains("login"));

      assertThat(before).isNotEmpty();
      assertThat(window.session()).isNotEmpty().isNotEqualTo(before);
    }
  }

  @Test
  void the_session_cookie_is_out_of_the_reach_of_scripts_and_other_sites() {
    try (BrowserWindow window = BrowserWindow.entered("lead")) {
      assertThat(window.cookies())
          .filteredOn(cookie -> cookie.name.endsWith("plumbline"))
          .singleElement()
          .satisfies(
              cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.sameSite.name()).isIn("LAX", "STRICT");
              });
    }
  }

  @Test
  void signing_out_ends_the_session() {
    try (BrowserWindow window = BrowserWindow.entered("auditor")) {
      window.find("#sign-out").click();
      assertThat(window.find("#sign-in")).isVisible();

      window.go("ledger");

      assertThat(window.find("#sign-in")).isVisible();
    }
  }
}
