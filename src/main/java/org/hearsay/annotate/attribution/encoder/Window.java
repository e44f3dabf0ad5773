package org.hearsay.annotate.attribution.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Consecutive stretches of an article that the encoder reads at once: {@code [CLS] stretch [SEP] stretch [SEP] ...}. The core stretches are
 * to be labelled. Where the window begins or ends within a sentence, what stands there of the same sentence is context.
 *
 * @param stretches in reading order
 * @param coreBegin index of the first core stretch
 * @param coreEnd index after the last core stretch
 */
public record Window(List<Stretch> stretches, int coreBegin, int coreEnd) {

    /** Tokens [begin, end) of a sentence: all of it, or a part of one that is too long for a window; with its number of word pieces. */
    public record Stretch(int sentence, int begin, int end, int pieces) {
        private boolean isEmpty() {
            return begin == end;
        }
    }

    /** Most word pieces in a core, as the tagger reads: as many as in the windows that it learned from. */
    public static final int CORE = 224;

    /** Most word pieces of context on either side of a core that begins or ends within a sentence, as the tagger reads. */
    public static final int CONTEXT = 16;

    /** A stretch takes this many pieces more than it has: its separator. */
    private static final int SEPARATOR = 1;

    public Window {
        stretches = List.copyOf(stretches);
    }

    /** Number of word pieces, markers counted. */
    public int length() {
        return 1 + stretches.stream().mapToInt(s -> s.pieces() + SEPARATOR).sum();
    }

    /**
     * Lays windows over an article so that each token is in exactly one core.
     *
     * @param core most word pieces in a core; a longer sentence is cut
     * @param context most word pieces of context, with its separator, on either side where a sentence is cut
     * @param first most word pieces in the first core, to shift the windows
     */
    public static List<Window> over(List<EncodedSentence> sentences, int core, int context, int first) {
        List<Stretch> all = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            cut(s, sentences.get(s), core, all);
        }
        List<Window> windows = new ArrayList<>();
        for (int begin = 0; begin < all.size(); ) {
            int room = windows.isEmpty() ? first : core;
            int end = begin;
            while (end < all.size() && (end == begin || all.get(end).pieces() + SEPARATOR <= room)) {
                room -= all.get(end++).pieces() + SEPARATOR;
            }
            windows.add(withContext(all, begin, end, context, sentences));
            begin = end;
        }
        return windows;
    }

    private static void cut(int s, EncodedSentence sentence, int most, List<Stretch> into) {
        int begin = 0;
        int pieces = 0;
        for (int i = 0; i < sentence.size(); i++) {
            int next = sentence.pieces()[i].length;
            if (i > begin && pieces + next + SEPARATOR > most) {
                into.add(new Stretch(s, begin, i, pieces));
                begin = i;
                pieces = 0;
            }
            pieces += next;
        }
        if (begin < sentence.size()) {
            into.add(new Stretch(s, begin, sentence.size(), pieces));
        }
    }

    private static Window withContext(
            List<Stretch> all, int begin, int end, int context, List<EncodedSentence> sentences) {
        List<Stretch> core = all.subList(begin, end);
        List<Stretch> before = new ArrayList<>();
        List<Stretch> after = new ArrayList<>();
        Stretch first = core.get(0);
        Stretch last = core.get(core.size() - 1);
        if (first.begin() > 0) {
            before.add(tail(all.get(begin - 1), context - SEPARATOR, sentences));
        }
        if (last.end() < sentences.get(last.sentence()).size()) {
            after.add(head(all.get(end), context - SEPARATOR, sentences));
        }
        before.removeIf(Stretch::isEmpty);
        after.removeIf(Stretch::isEmpty);
        List<Stretch> stretches = new ArrayList<>(before);
        stretches.addAll(core);
        stretches.addAll(after);
        return new Window(stretches, before.size(), before.size() + core.size());
    }

    private static Stretch tail(Stretch s, int room, List<EncodedSentence> sentences) {
        int[][] pieces = sentences.get(s.sentence()).pieces();
        int count = 0;
        int begin = s.end();
        while (begin > s.begin() && count + pieces[begin - 1].length <= room) {
            count += pieces[--begin].length;
        }
        return new Stretch(s.sentence(), begin, s.end(), count);
    }

    private static Stretch head(Stretch s, int room, List<EncodedSentence> sentences) {
        int[][] pieces = sentences.get(s.sentence()).pieces();
        int count = 0;
        int end = s.begin();
        while (end < s.end() && count + pieces[end].length <= room) {
            count += pieces[end++].length;
        }
        return new Stretch(s.sentence(), s.begin(), end, count);
    }

    /**
     * Fills one row of the encoder's input.
     *
     * @param ids word-piece ids, zero where the row is longer than the window
     * @param types type of each piece
     * @param mask 1 where there is a piece
     * @return position of each token's first piece, all stretches' tokens after one another
     */
    public int[] fill(List<EncodedSentence> sentences, int cls, int sep, long[] ids, long[] types, long[] mask) {
        Arrays.fill(mask, 0, length(), 1);
        List<Integer> firsts = new ArrayList<>();
        ids[0] = cls;
        int at = 1;
        for (Stretch s : stretches) {
            EncodedSentence sentence = sentences.get(s.sentence());
            for (int i = s.begin(); i < s.end(); i++) {
                firsts.add(at);
                for (int piece : sentence.pieces()[i]) {
                    types[at] = sentence.types()[i];
                    ids[at++] = piece;
                }
            }
            ids[at++] = sep;
        }
        return firsts.stream().mapToInt(Integer::intValue).toArray();
    }
}
