package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.access.usecase.ListUsers;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.chat.usecase.AnnounceChanges;
import io.plumbline.domain.chat.usecase.IssueLinkCode;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** APR-01, APR-04 and APR-07: from the request put forward to the click and back, over HTTP. */
class ApprovedInSlackTest {

  private static final BrandId BRAND = new BrandId("chat-brand");
  private static final String TWO = "Chat brand of two · ";
  private static final String MAYA = "U0MAYA";
  private static final String LEAD = "U0LEAD";
  private static final long SOME = 3_000_000;
  private static final long MUCH = 5_000_000;

  private static final StubbedSlack SLACK = StubbedSlack.get();
  private static SubmittedRequests requests;

  @BeforeAll
  static void a_brand_with_budgets_and_two_people_with_accounts() {
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Chat brand\",\"currency\":\"EUR\"}");
    added("maya", Role.MARKETING_LEAD);
    requests = new SubmittedRequests("chat-brand");
    assertThat(typed(MAYA, "link " + code("maya"))).contains("speaks for maya");
    assertThat(typed(LEAD, "link " + code("lead"))).contains("speaks for lead");
  }

  private static String code(String name) {
    return StartedApplication.get().bean(IssueLinkCode.class).issue(user(name)).text();
  }

  private static User user(String name) {
    return StartedApplication.get().bean(ListUsers.class).list().stream()
        .filter(user -> user.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String typed(String member, String text) {
    Rest.Answer answer = SlackCaller.send("commands", SlackCaller.command(member, text));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("response_type").asString()).isEqualTo("ephemeral");
    return answer.json().get("text").asString();
  }

  private static void announce() {
    StartedApplication.get().bean(AnnounceChanges.class).announce();
  }

  private static JsonNode posted(String label) {
    announce();
    return SLACK
        .next(told -> told.method().equals("/api/chat.postMessage") && about(told, label))
        .body();
  }

  /** A request of the other brand is named with it. */
  private static String name(String label) {
    return label.startsWith(TWO) ? label : "Chat brand · " + label;
  }

  private static boolean about(StubbedSlack.Told told, String label) {
    return told.body().path("text").asString("").startsWith(name(label) + ":");
  }

  /** The value of the button that approves, or nothing. */
  private static String value(JsonNode message) {
    for (JsonNode block : message.get("blocks")) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("action_id").asString("").equals("plumbline_approve")) {
          return element.get("value").asString();
        }
      }
    }
    return "";
  }

  /** Clicks, and returns what whoever clicked is told. */
  private static String clicked(String member, String value) {
    String path = "/actions/" + System.nanoTime();
    Rest.Answer answer =
        SlackCaller.send("interactions", SlackCaller.click(member, value, SLACK.address(path)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    return SLACK
        .next(
            told ->
                told.method().equals(path)
                    && told.body().path("response_type").asString("").equals("ephemeral"))
        .body()
        .get("text")
        .asString();
  }

  private static ChangeRequest now(String label) {
    return StartedApplication.get()
        .bean(ChangeBook.class)
        .find(BRAND, label)
        .orElseThrow()
        .request();
  }

  private static List<JsonNode> ledger(String label, String kind) {
    JsonNode entries = Rest.as("auditor").get("/brands/chat-brand/ledger?limit=500").json();
    return entries
        .valueStream()
        .filter(
            entry ->
                entry.get("kind").asString().equals(kind)
                    && entry.get("subject").asString().equals(label))
        .toList();
  }

  @Test
  void a_request_is_announced_approved_by_a_click_and_the_message_says_so() {
    String label = requests.of(SOME, "lead");
    JsonNode message = posted(label);
    assertThat(message.get("channel").asString()).isEqualTo("C0GOVERN");
    assertThat(message.toString())
        .contains("500,000.00 → 470,000.00 EUR a week")
        .contains("+2.0 % of the outcome (90 % interval", "91 % likely")
        .contains(" of 14 hold", "take it back to the allocation before")
        .contains("&lt;money&gt; &amp; time")
        .doesNotContain(StubbedSlack.TOKEN);
    assertThat(SLACK.next(told -> told.method().equals("/api/chat.postMessage")).authorization())
        .isEqualTo("Bearer " + StubbedSlack.TOKEN);

    assertThat(clicked(MAYA, value(message)))
        .isEqualTo(label + " is approved. Nothing ships before somebody ships it.");

    assertThat(now(label)).isInstanceOf(ChangeRequest.Approved.class);
    JsonNode approved = ledger(label, "CHANGE_APPROVED").getFirst();
    assertThat(approved.get("actor").asString()).isEqualTo("maya");
    assertThat(approved.get("origin").asString()).isEqualTo("CHAT");
    JsonNode replaced =
        SLACK
            .next(
                told -> told.body().path("replace_original").asBoolean(false) && about(told, label))
            .body();
    assertThat(value(replaced)).isEmpty();
    assertThat(replaced.toString()).contains("the last word was maya's");

    announce();
    JsonNode updated =
        SLACK.next(told -> told.method().equals("/api/chat.update") && about(told, label)).body();
    assertThat(updated.toString()).contains("the last word was maya's");
    assertThat(value(updated)).isEmpty();
    int before = SLACK.told().size();
    announce();
    assertThat(SLACK.told().stream().skip(before).filter(told -> about(told, label))).isEmpty();
  }

  @Test
  void a_nonce_counts_once() {
    String label = requests.of(SOME, "lead");
    String value = value(posted(label));
    clicked(MAYA, value);

    assertThat(clicked(MAYA, value)).contains("counts no more");

    assertThat(ledger(label, "CHANGE_APPROVED")).hasSize(1);
    assertThat(ledger(label, "CHAT_REFUSED")).hasSize(1);
  }

  @Test
  void nobody_approves_their_own_and_the_button_still_counts_for_others() {
    String label = requests.of(SOME, "lead");
    String value = value(posted(label));

    assertThat(clicked(LEAD, value)).contains("somebody else must decide");

    assertThat(now(label)).isInstanceOf(ChangeRequest.Submitted.class);
    JsonNode refused = ledger(label, "CHAT_REFUSED").getFirst();
    assertThat(refused.toString()).contains(LEAD, "lead");
    assertThat(ledger(label, "CHANGE_REFUSED")).hasSize(1);
    assertThat(clicked(MAYA, value)).contains("is approved");
  }

  @Test
  void an_account_that_speaks_for_nobody_decides_nothing_and_fills_no_ledger() {
    String label = requests.of(SOME, "lead");
    String value = value(posted(label));

    for (int i = 0; i < 25; i++) {
      assertThat(clicked("U0STRANGER", value)).contains("speaks for nobody");
    }

    assertThat(now(label)).isInstanceOf(ChangeRequest.Submitted.class);
    assertThat(ledger(label, "CHAT_REFUSED")).hasSize(20);
  }

  @Test
  void what_was_decided_in_the_web_meanwhile_is_not_decided_again() {
    String label = requests.of(SOME, "lead");
    String value = value(posted(label));
    StartedApplication.get()
        .bean(DecideChange.class)
        .decide(
            new DecideChange.Command(
                BRAND,
                label,
                DecideChange.Answer.REJECT,
                now(label).proposal().content(),
                "Not this week.",
                true,
                user("admin").actor(),
                Origin.WEB));
    // the admin granted the waivers, and is no author for that
    assertThat(now(label)).isInstanceOf(ChangeRequest.Rejected.class);

    assertThat(clicked(MAYA, value)).contains("is rejected already");

    announce();
    assertThat(
            SLACK
                .next(told -> told.method().equals("/api/chat.update") && about(told, label))
                .body()
                .toString())
        .contains("Rejected by admin", "Not this week.");
  }

  @Test
  void where_two_are_needed_the_message_gets_another_button() {
    String id = "chat-brand-of-two";
    Rest.as("admin")
        .json("POST", "/brands", "{\"name\":\"Chat brand of two\",\"currency\":\"EUR\"}");
    BrandId brand = new BrandId(id);
    twoAreNeeded(brand);
    assertThat(typed("U0ZOE", "link " + added("zoe"))).contains("speaks for zoe");
    String label = new SubmittedRequests(id).of(SOME, "lead");
    String first = value(posted(TWO + label));

    assertThat(clicked(MAYA, first))
        .isEqualTo("Your approval of %s counts; one more is needed.".formatted(label));

    assertThat(clicked("U0ZOE", first)).contains("counts no more");
    JsonNode replaced =
        SLACK
            .next(
                told ->
                    told.body().path("replace_original").asBoolean(false)
                        && about(told, TWO + label))
            .body();
    assertThat(replaced.toString()).contains("Approved by maya so far");
    String second = value(replaced);
    assertThat(second).isNotEmpty().isNotEqualTo(first);
    assertThat(clicked(MAYA, second)).contains("has approved it already");
    assertThat(clicked("U0ZOE", second)).contains("is approved");
    assertThat(
            StartedApplication.get()
                .bean(ChangeBook.class)
                .find(brand, label)
                .orElseThrow()
                .request())
        .isInstanceOf(ChangeRequest.Approved.class);
  }

  /** Two approvals from nothing, as two admins changed the rules. */
  private static void twoAreNeeded(BrandId brand) {
    added("second-admin", Role.ADMIN);
    String path = "/brands/" + brand.value();
    JsonNode rules = Rest.as("admin").get(path + "/guardrails").json();
    ((ObjectNode) rules.at("/approvals/tiers/0")).put("approvals", 2);
    String proposal =
        "{\"replaces\":%d,\"guardrails\":%s,\"approvals\":%s,\"reason\":\"Two see more.\"}"
            .formatted(
                rules.get("version").asInt(), rules.get("guardrails"), rules.get("approvals"));
    Rest.Answer proposed = Rest.as("admin").json("POST", path + "/guardrail-changes", proposal);
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    Rest.Answer approved =
        Rest.as("second-admin")
            .json(
                "POST",
                path + "/guardrail-changes/" + proposed.json().get("id").asString() + "/approval",
                "{}");
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
  }

  private static String added(String name) {
    added(name, Role.MARKETING_LEAD);
    return code(name);
  }

  private static void added(String name, Role role) {
    StartedApplication.get()
        .bean(AddUser.class)
        .add(
            new AddUser.Command(
                name, name, role, StartedApplication.PASSWORD, Actor.SYSTEM, Origin.JOB));
  }

  @Test
  void a_large_move_has_no_button_that_decides() {
    String label = requests.of(MUCH, "lead");
    JsonNode message = posted(label);

    assertThat(value(message)).isEmpty();
    assertThat(message.toString()).contains("signs in anew", "approvals/" + label);
  }

  @Test
  void a_button_with_another_requests_name_or_content_decides_nothing() {
    String one = requests.of(SOME, "lead");
    String other = requests.of(SOME + 100_000, "lead");
    String value = value(posted(one));
    posted(other);

    assertThat(clicked(MAYA, value.replace(one, other))).contains("counts no more");
    String content = value.split("\\|", -1)[3];
    assertThat(clicked(MAYA, value.replace(content, "0".repeat(64)))).contains("counts no more");

    assertThat(now(one)).isInstanceOf(ChangeRequest.Submitted.class);
    assertThat(now(other)).isInstanceOf(ChangeRequest.Submitted.class);
  }

  @Test
  void only_slack_is_answered_wherever_a_call_says() {
    String label = requests.of(SOME, "lead");
    String value = value(posted(label));
    String foreign = SLACK.address("/foreign").replace("127.0.0.1", "localhost");

    SlackCaller.send("interactions", SlackCaller.click(MAYA, value, foreign));

    announce();
    SLACK.next(told -> told.method().equals("/api/chat.update") && about(told, label));
    assertThat(SLACK.told()).noneMatch(told -> told.method().equals("/foreign"));
    assertThat(now(label)).isInstanceOf(ChangeRequest.Approved.class);
  }

  @Test
  void what_slack_did_not_sign_now_for_the_first_time_stays_outside() {
    String label = requests.of(SOME, "lead");
    String value = value(posted(label));
    long now = Instant.now().getEpochSecond();
    for (int i = 0; i < 30; i++) {
      String body = SlackCaller.click(MAYA, value, SLACK.address("/forged"));
      assertThat(
              List.of(
                  SlackCaller.send("interactions", body, "" + now, "another secret").status(),
                  SlackCaller.send("interactions", body, "" + (now - 400), StubbedSlack.SECRET)
                      .status(),
                  SlackCaller.send("interactions", body, "" + (now + 400), StubbedSlack.SECRET)
                      .status(),
                  SlackCaller.send(
                          "interactions", body + "&x=1", "" + now, body, StubbedSlack.SECRET)
                      .status()))
          .allMatch(status -> status == 401 || status == 429);
    }
    assertThat(now(label)).isInstanceOf(ChangeRequest.Submitted.class);
    assertThat(ledger(label, "CHAT_REFUSED")).isEmpty();

    // and the good one is let in, whatever came before; its copy is not
    String body = SlackCaller.click(MAYA, value, SLACK.address("/good"));
    String stamp = "" + Instant.now().getEpochSecond();
    assertThat(SlackCaller.send("interactions", body, stamp, StubbedSlack.SECRET).status())
        .isEqualTo(200);
    assertThat(SlackCaller.send("interactions", body, stamp, StubbedSlack.SECRET).status())
        .isIn(401, 429);
  }

  @Test
  void a_chat_that_turns_us_away_is_told_later() {
    String label = requests.of(SOME, "lead");
    SLACK.turnsAwayOnce(429, "0");

    List<AnnounceChanges.Outcome> outcomes =
        StartedApplication.get().bean(AnnounceChanges.class).announce();

    assertThat(outcomes)
        .anySatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        AnnounceChanges.Outcome.Failed.class,
                        failed -> {
                          assertThat(failed.message().attempt()).isEqualTo(1);
                          assertThat(failed.message().due()).isAfter(Instant.now());
                        }));
    assertThat(label).startsWith("C-");
  }

  @Test
  void a_code_works_once_and_wrong_ones_make_an_account_wait() {
    assertThat(typed("U0OTHER", "link 0123456789")).contains("does not work");
    assertThat(typed("U0OTHER", "who")).contains("nobody");
    String used = code("admin");
    assertThat(typed("U0ADMIN", "link " + used)).contains("speaks for");
    assertThat(typed("U0ADMIN", "unlink")).contains("speaks for nobody from now on");
    assertThat(typed("U0ADMIN", "link " + used)).contains("does not work");
    for (int i = 0; i < 4; i++) {
      typed("U0OTHER", "link 0123456789");
    }
    assertThat(typed("U0OTHER", "link " + code("admin"))).contains("Too many wrong codes");
    assertThat(ledger("admin", "CHAT_LINKED")).hasSize(1);
    assertThat(ledger("admin", "CHAT_UNLINKED")).hasSize(1);
  }
}
