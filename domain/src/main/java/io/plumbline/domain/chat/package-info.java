/**
 * Approvals where people talk: who somebody is in the chat, the message that asks, and the one
 * button that counts. What a click may do is decided in {@code change}, as for every other door.
 */
@NullMarked
package io.plumbline.domain.chat;

import org.jspecify.annotations.NullMarked;
