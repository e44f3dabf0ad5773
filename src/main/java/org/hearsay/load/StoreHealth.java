package org.hearsay.load;

/**
 * What a look at the store showed.
 *
 * @param articles how many it holds
 * @param triples how many it holds, of all graphs
 * @param indexed how many literals the text index holds; -1 where that cannot be told from here
 */
public record StoreHealth(long articles, long triples, long indexed) {}
