/**
 * Governed change in tables: rules, circumstances, requests, and how they reach the platforms.
 * Written by hand with jOOQ's typed statements; evidence only grows.
 */
@NullMarked
package io.plumbline.adapters.persistence.change;

import org.jspecify.annotations.NullMarked;
