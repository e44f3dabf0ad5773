/** The options that several commands share, and what they stand for; knows no command. */
@NullMarked
package org.hearsay.cli.option;

import org.jspecify.annotations.NullMarked;
