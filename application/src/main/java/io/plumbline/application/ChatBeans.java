package io.plumbline.application;

import io.plumbline.adapters.ingest.chat.RequestPage;
import io.plumbline.adapters.ingest.chat.SlackRoom;
import io.plumbline.adapters.ingest.chat.TeamsRoom;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.web.rest.chat.ClicksUnderWay;
import io.plumbline.adapters.web.rest.chat.KeptOutCalls;
import io.plumbline.adapters.web.rest.chat.SlackSecret;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.access.port.TokenSource;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.chat.port.Announcements;
import io.plumbline.domain.chat.port.ChatLinks;
import io.plumbline.domain.chat.port.SeenCalls;
import io.plumbline.domain.chat.usecase.AdmitCall;
import io.plumbline.domain.chat.usecase.AnnounceChanges;
import io.plumbline.domain.chat.usecase.AnswerClick;
import io.plumbline.domain.chat.usecase.ChatLog;
import io.plumbline.domain.chat.usecase.ClickApprove;
import io.plumbline.domain.chat.usecase.FindLink;
import io.plumbline.domain.chat.usecase.IssueLinkCode;
import io.plumbline.domain.chat.usecase.LinkAccount;
import io.plumbline.domain.chat.usecase.LinkBook;
import io.plumbline.domain.chat.usecase.NoticeBoard;
import io.plumbline.domain.chat.usecase.ShowLink;
import io.plumbline.domain.chat.usecase.UnlinkAccount;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes what approvals in chats need: the rooms, where messages are kept, and the use cases. */
@Dependent
class ChatBeans {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The rooms, and what calls them. */
  record Rooms(OutboundHttp http, SlackRoom slack, TeamsRoom teams) {}

  @Produces
  @Singleton
  ChatSettings chatSettings() {
    return ChatSettings.from(
        name ->
            ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .filter(text -> !text.isBlank()));
  }

  @Produces
  @Singleton
  SlackSecret slackSecret(ChatSettings settings) {
    return new SlackSecret(
        settings.credentials().named(ChatSettings.SIGNING_SECRET).map(String::strip).orElse(""));
  }

  @Produces
  @Singleton
  Rooms rooms(ChatSettings settings) {
    OutboundHttp http = new OutboundHttp(settings.hosts(), PATIENCE);
    RequestPage page = new RequestPage(settings.start());
    return new Rooms(
        http,
        new SlackRoom(
            http,
            settings.slack(),
            settings.channels(),
            settings.channel(),
            settings.credentials(),
            page),
        new TeamsRoom(http, settings.credentials(), page));
  }

  void close(@Disposes Rooms rooms) {
    rooms.http().close();
  }

  @Produces
  @Singleton
  ChatLinks chatLinks(Persistence persistence) {
    return persistence.chatLinks();
  }

  @Produces
  @Singleton
  SeenCalls seenCalls(Persistence persistence) {
    return persistence.seenCalls();
  }

  @Produces
  @Singleton
  Announcements announcements(Persistence persistence) {
    return persistence.announcements();
  }

  @Produces
  @Singleton
  AdmitCall admitCall(SeenCalls seen, Transaction transaction, InstantSource clock) {
    return new AdmitCall(seen, transaction, clock);
  }

  @Produces
  @Singleton
  KeptOutCalls keptOutCalls(InstantSource clock) {
    return new KeptOutCalls(clock);
  }

  @Produces
  @Singleton
  ClicksUnderWay clicksUnderWay(AnswerClick answer) {
    return new ClicksUnderWay(answer);
  }

  void close(@Disposes ClicksUnderWay clicks) {
    clicks.close();
  }

  @Produces
  @Singleton
  IssueLinkCode issueLinkCode(
      ChatLinks links, TokenSource secrets, Transaction transaction, InstantSource clock) {
    return new IssueLinkCode(links, secrets, transaction, clock);
  }

  @Produces
  @Singleton
  LinkBook linkBook(Brands brands, Ledger ledger, IdSource ids) {
    return new LinkBook(brands, ledger, ids);
  }

  @Produces
  @Singleton
  LinkAccount linkAccount(
      ChatLinks links,
      Users users,
      SignInAttempts attempts,
      LinkBook book,
      Transaction transaction,
      InstantSource clock) {
    return new LinkAccount(links, users, attempts, book, transaction, clock);
  }

  @Produces
  @Singleton
  UnlinkAccount unlinkAccount(ChatLinks links, LinkBook book, Transaction transaction) {
    return new UnlinkAccount(links, book, transaction);
  }

  @Produces
  @Singleton
  FindLink findLink(ChatLinks links, Users users) {
    return new FindLink(links, users);
  }

  @Produces
  @Singleton
  ShowLink showLink(ChatLinks links) {
    return new ShowLink(links);
  }

  @Produces
  @Singleton
  NoticeBoard noticeBoard(Brands brands, RuleBooks rules) {
    return new NoticeBoard(brands, rules);
  }

  @Produces
  @Singleton
  ChatLog chatLog(Brands brands, Ledger ledger, SignInAttempts counted, IdSource ids) {
    return new ChatLog(brands, ledger, counted, ids);
  }

  @Produces
  @Singleton
  ClickApprove clickApprove(
      Announcements messages,
      FindLink links,
      DecideChange decide,
      NoticeBoard board,
      ChatLog log,
      TokenSource secrets,
      Transaction transaction,
      InstantSource clock) {
    return new ClickApprove(messages, links, decide, board, log, secrets, transaction, clock);
  }

  @Produces
  @Singleton
  AnswerClick answerClick(ClickApprove clicks, Rooms rooms) {
    return new AnswerClick(clicks, rooms.slack());
  }

  @Produces
  @Singleton
  AnnounceChanges announceChanges(
      Rooms rooms,
      Announcements messages,
      ListChanges changes,
      ChangeBook book,
      Brands brands,
      NoticeBoard board,
      TokenSource secrets,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new AnnounceChanges(
        List.of(rooms.slack(), rooms.teams()),
        messages,
        changes,
        book,
        brands,
        board,
        secrets,
        ids,
        transaction,
        clock);
  }
}
