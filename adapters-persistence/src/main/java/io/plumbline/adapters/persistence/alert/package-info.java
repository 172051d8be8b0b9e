/** Alerts, who is told of them, and what goes out, in tables. */
@NullMarked
package io.plumbline.adapters.persistence.alert;

import org.jspecify.annotations.NullMarked;
