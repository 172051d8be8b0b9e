/** The chat's links, seen calls and messages on tables. */
@NullMarked
package io.plumbline.adapters.persistence.chat;

import org.jspecify.annotations.NullMarked;
