/**
 * What Slack calls: the doors for clicks and for the slash command. They are open to the whole
 * internet, as Slack signs in nowhere; {@link SlackDoor} lets in what Slack signed, once, and
 * nothing else.
 */
@NullMarked
package io.plumbline.adapters.web.rest.chat;

import org.jspecify.annotations.NullMarked;
