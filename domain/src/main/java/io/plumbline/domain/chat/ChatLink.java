package io.plumbline.domain.chat;

import java.time.Instant;
import java.util.UUID;

/**
 * A chat account that speaks for a person; an account for one person, and a person by one account.
 *
 * @param user the person's id
 */
public record ChatLink(ChatAccount account, UUID user, Instant since) {}
