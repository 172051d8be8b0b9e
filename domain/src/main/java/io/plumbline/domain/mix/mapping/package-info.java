/**
 * What the columns of a file are taken for, and the specification that follows: guessed from their
 * names, altered by people, judged before anything is kept.
 */
@NullMarked
package io.plumbline.domain.mix.mapping;

import org.jspecify.annotations.NullMarked;
