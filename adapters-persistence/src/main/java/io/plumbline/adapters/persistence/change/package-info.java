/**
 * Governed change in tables: rules, circumstances, requests. Written by hand with jOOQ's typed
 * statements; evidence only grows.
 */
@NullMarked
package io.plumbline.adapters.persistence.change;

import org.jspecify.annotations.NullMarked;
