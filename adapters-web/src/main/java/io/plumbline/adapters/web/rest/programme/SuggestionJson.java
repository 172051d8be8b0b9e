package io.plumbline.adapters.web.rest.programme;

import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.reporting.usecase.SuggestBacklog;
import java.util.List;

/** An item that could be written down: what it would say, and what it comes from. */
public record SuggestionJson(
    String title, String why, List<String> links, String source, String about) {

  public SuggestionJson {
    links = List.copyOf(links);
  }

  static SuggestionJson from(SuggestBacklog.Suggestion one) {
    return new SuggestionJson(
        one.title(),
        one.why(),
        one.links().stream().map(BacklogLink::label).toList(),
        one.source().kind().key(),
        one.source().about());
  }
}
