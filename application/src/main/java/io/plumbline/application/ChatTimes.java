package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.chat.usecase.AnnounceChanges;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is told to chats at set times: requests that wait for people, and what became of them. */
@Dependent
class ChatTimes {

  private static final Logger LOG = System.getLogger(ChatTimes.class.getName());

  private final ChatSettings settings;
  private final AnnounceChanges announce;

  @Inject
  ChatTimes(ChatSettings settings, AnnounceChanges announce) {
    this.settings = settings;
    this.announce = announce;
  }

  List<Recurring> all() {
    return List.of(
        Tally.ofLeads(
            LOG,
            "chat",
            "Tell the chats",
            "Posts requests that wait for a decision to Slack and Teams, and what became of them.",
            settings.when(),
            this::announceAll));
  }

  private void announceAll(Tally tally) {
    for (AnnounceChanges.Outcome outcome : announce.announce()) {
      switch (outcome) {
        case AnnounceChanges.Outcome.Told(var message) -> {
          tally.add("messages posted");
          LOG.log(
              Level.INFO,
              "Told {0} of {1} of {2}",
              message.medium(),
              message.label(),
              message.brand());
        }
        case AnnounceChanges.Outcome.Failed(var message, var why) -> {
          tally.add("to be tried again");
          LOG.log(
              Level.WARNING,
              "{0} could not be told of {1} of {2}: {3}",
              message.medium(),
              message.label(),
              message.brand(),
              why);
        }
        case AnnounceChanges.Outcome.Broken(var message, var cause) ->
            tally.broke("The message about " + message.label() + " could not be made", cause);
      }
    }
  }
}
