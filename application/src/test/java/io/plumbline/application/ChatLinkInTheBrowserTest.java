package io.plumbline.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class ChatLinkInTheBrowserTest {

  @Test
  void a_code_from_the_page_ties_an_account_and_the_page_unties_it() {
    StartedApplication.get()
        .bean(AddUser.class)
        .add(
            new AddUser.Command(
                "chatter",
                "Chatter",
                Role.MARKETING_LEAD,
                StartedApplication.PASSWORD,
                Actor.SYSTEM,
                Origin.JOB));
    try (BrowserWindow window = BrowserWindow.open()) {
      window.signIn("chatter", StartedApplication.PASSWORD);
      window.page().waitForURL(url -> !url.contains("login"));
      window.go("chat");
      assertThat(window.find("#link")).containsText("No account speaks for you");
      window.find("#get-code").click();
      assertThat(window.find("#code")).containsText("/plumbline link ");
      String typed = window.find("#code").textContent().replace("/plumbline ", "");

      assertThat(SlackCaller.send("commands", SlackCaller.command("U0CHATTER", typed)).body())
          .contains("speaks for Chatter from now on");

      window.go("chat");
      assertThat(window.find("#link")).containsText("U0CHATTER");
      window.find("#unlink").click();
      assertThat(window.find("#link")).containsText("No account speaks for you");
      assertThat(SlackCaller.send("commands", SlackCaller.command("U0CHATTER", "who")).body())
          .contains("speaks for nobody");
    }
  }
}
