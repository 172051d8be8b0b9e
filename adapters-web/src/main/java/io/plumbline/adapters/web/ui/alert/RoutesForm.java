package io.plumbline.adapters.web.ui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRoute.Way;
import io.plumbline.domain.alert.MailAddress;
import io.plumbline.domain.alert.usecase.ShowAlertRoutes;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is told when which rule fires, besides the pages. */
final class RoutesForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Function<AlertRoute, Said> set;
  private final transient Consumer<Said> whenSet;

  RoutesForm(ShowAlertRoutes.Shown shown, Function<AlertRoute, Said> set, Consumer<Said> whenSet) {
    this.set = set;
    this.whenSet = whenSet;
    setId("alert-routes");
    PlainTable table = new PlainTable();
    table
        .column("Rule", "pl-wide")
        .column("E-mail addresses, by commas", "")
        .column("Slack channel id", "")
        .column("Action", "");
    shown.routes().forEach(route -> row(table, route));
    add(
        Tags.paragraph(
            "pl-s pl-t2",
            "%s; %s. Pages always tell. What is set counts from the next alert on."
                .formatted(
                    shown.ready().contains(Way.EMAIL)
                        ? "A mail server is set"
                        : "No mail server is set in this installation, so no mail leaves it",
                    shown.ready().contains(Way.SLACK) ? "Slack is set up" : "Slack is not set up")),
        table);
  }

  private void row(PlainTable table, AlertRoute route) {
    String rule = route.rule().label();
    TextField mail = field("mail-" + route.rule().key(), "E-mail addresses for " + rule);
    mail.setValue(route.mail().stream().map(MailAddress::value).collect(Collectors.joining(", ")));
    TextField channel = field("channel-" + route.rule().key(), "Slack channel for " + rule);
    channel.setValue(route.channel() == null ? "" : route.channel());
    Button save = new Button("Save", click -> save(route, mail.getValue(), channel.getValue()));
    save.setId("route-" + route.rule().key());
    save.setAriaLabel("Save who is told of " + rule);
    table.row(
        Tags.div(
            "", Tags.text("pl-b", rule), Tags.text("pl-s pl-q", "fires " + route.rule().fires())),
        mail,
        channel,
        save);
  }

  private static TextField field(String id, String label) {
    TextField field = new TextField();
    field.setId(id);
    field.setAriaLabel(label);
    return field;
  }

  private void save(AlertRoute before, String mail, String channel) {
    Said said;
    try {
      said =
          set.apply(
              new AlertRoute(
                  before.brand(),
                  before.rule(),
                  Arrays.stream(mail.split("[,;\\s]+", -1))
                      .filter(one -> !one.isEmpty())
                      .map(MailAddress::new)
                      .toList(),
                  channel.isBlank() ? null : channel.strip()));
    } catch (IllegalArgumentException refused) {
      said = Said.refused(String.valueOf(refused.getMessage()));
    }
    whenSet.accept(said);
  }
}
