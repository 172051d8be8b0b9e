/**
 * What is told in chats: messages in Slack with buttons that count, cards in Teams that lead to the
 * request. Whatever a chat answers is a value, never an exception.
 */
@NullMarked
package io.plumbline.adapters.ingest.chat;

import org.jspecify.annotations.NullMarked;
