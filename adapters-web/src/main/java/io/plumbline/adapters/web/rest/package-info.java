/**
 * The REST interface under {@code /api/v1}: the same use cases as the pages, with JSON and YAML.
 * Every method names who may call it, and one that does not is refused; every refusal is a problem
 * (RFC 9457).
 */
@NullMarked
package io.plumbline.adapters.web.rest;

import org.jspecify.annotations.NullMarked;
