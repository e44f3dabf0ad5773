/** One class a command; each wires the stages that it needs. */
@NullMarked
package org.hearsay.cli.command;

import org.jspecify.annotations.NullMarked;
