/** Takes findings out of a store, all or chosen, graph by graph; knows neither how they were found nor who asked. */
@NullMarked
package org.hearsay.export;

import org.jspecify.annotations.NullMarked;
