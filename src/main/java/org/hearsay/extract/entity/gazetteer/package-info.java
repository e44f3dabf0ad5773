/** What a reader of news knows of the world and of titles: countries, institutions, outlets, words; knows no article. */
@NullMarked
package org.hearsay.extract.entity.gazetteer;

import org.jspecify.annotations.NullMarked;
