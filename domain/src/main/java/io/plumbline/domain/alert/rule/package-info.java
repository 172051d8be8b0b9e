/**
 * The rules themselves: pure functions of facts to the conditions they find. The same facts give
 * the same conditions.
 */
@NullMarked
package io.plumbline.domain.alert.rule;

import org.jspecify.annotations.NullMarked;
