/**
 * The command line: one small class a command, which reads its arguments, calls a use case and
 * prints. Results go to standard output or files, messages to standard error; exit 0 done, 1 the
 * work failed, 2 bad input or usage, 3 environment.
 */
@NullMarked
package io.plumbline.application.cli;

import org.jspecify.annotations.NullMarked;
