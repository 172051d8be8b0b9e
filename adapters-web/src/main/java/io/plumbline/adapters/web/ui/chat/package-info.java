/** A person's own account in the chat. */
@NullMarked
package io.plumbline.adapters.web.ui.chat;

import org.jspecify.annotations.NullMarked;
