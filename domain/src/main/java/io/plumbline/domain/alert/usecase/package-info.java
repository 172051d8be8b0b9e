/** Watching for alerts, answering them, sending them on, and saying where they go. */
@NullMarked
package io.plumbline.domain.alert.usecase;

import org.jspecify.annotations.NullMarked;
