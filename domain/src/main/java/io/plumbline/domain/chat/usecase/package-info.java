/**
 * What can be done in the chat: tie an account to a person, ask a room, click. Nobody is let in
 * here whose call was not proved to come from the chat.
 */
@NullMarked
package io.plumbline.domain.chat.usecase;

import org.jspecify.annotations.NullMarked;
