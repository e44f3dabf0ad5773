/** Standard output and error, progress, exit codes: how commands speak to whoever called them; knows no stage's work. */
@NullMarked
package org.hearsay.cli.console;

import org.jspecify.annotations.NullMarked;
