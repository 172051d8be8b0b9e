/**
 * The composition root: it reads the settings, opens the database, makes the use cases from their
 * adapters, and starts what serves them. It holds no rules; a reader may skip it.
 */
@NullMarked
package io.plumbline.application;

import org.jspecify.annotations.NullMarked;
