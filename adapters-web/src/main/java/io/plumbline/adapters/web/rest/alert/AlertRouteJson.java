package io.plumbline.adapters.web.rest.alert;

import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRoute.Way;
import io.plumbline.domain.alert.MailAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when a rule fires, besides the pages.
 *
 * @param fires when it does
 * @param channel the id of a Slack channel
 * @param mailReady whether this installation has a mail server
 * @param slackReady whether it has a token for Slack
 */
public record AlertRouteJson(
    String rule,
    String label,
    String fires,
    List<String> mail,
    @Nullable String channel,
    boolean mailReady,
    boolean slackReady) {

  static AlertRouteJson from(AlertRoute route, Set<Way> ready) {
    return new AlertRouteJson(
        route.rule().key(),
        route.rule().label(),
        route.rule().fires(),
        route.mail().stream().map(MailAddress::value).toList(),
        route.channel(),
        ready.contains(Way.EMAIL),
        ready.contains(Way.SLACK));
  }
}
