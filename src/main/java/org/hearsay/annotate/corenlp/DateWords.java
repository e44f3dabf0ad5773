package org.hearsay.annotate.corenlp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.annotate.Token;

/** What may stand in a date, by the words that SUTime's rules name: any other token ends it. More is let in than the rules need. */
final class DateWords {
    private static final Set<String> WORDS = words("""
            year yr month mo day hour hr minute min second sec week wk fortnight quarter decade century centuries
            weekend weekday workweek workday half

            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thur thurs thu fri sat sun
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec spring summer fall autumn winter

            yesterday today tomorrow tonight tonite morning afternoon evening night midnight noon midday overnight dusk
            twilight dawn daybreak sunrise sunup sundown sunset daylight daytime nighttime
            teatime lunchtime dinnertime suppertime a.m am p.m pm o'clock o’clock oclock clock sharp dot

            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
            trillion dozen score couple few several
            first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
            sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth
            eightieth ninetieth hundredth ought nought twenties thirties forties fifties sixties
            seventies eighties nineties

            the a an this of in on at to from and up no more less than most least about around some exactly precisely nearly
            another each every other alternate alternating once twice thrice times
            next following last previous coming past initial final latest latter recent straight consecutive consecutively
            row early earlier late later mid middle beginning start end ago hence before prior since after until old now
            near right future time present current currently recently previously medieval
            annual annually yearly monthly weekly daily nightly hourly quarterly centennial
            b.c bc a.d ad bce ce fy q1 q2 q3 q4 ides none working work business good

            new eve inauguration groundhog st saint valentine patrick fools cinco de mayo halloween christmas x-mas xmas
            martin luther king mlk memorial mother father labor labour columbus thanksgiving easter clean ash
            universal zulu standard eastern central mountain pacific gmt utc est edt cst cdt mst mdt pst pdt bst cet

            ' ’ 's ’s s - – / \\/ , ( ) -lrb- -rrb-
            """);

    /** An expression begins with none of these. */
    private static final Set<String> NEVER_FIRST =
            words("of in on to from and than , - – / ( ) -lrb- -rrb- s 's ’s before prior since after until now");

    /** An expression ends with none of these. */
    private static final Set<String> NEVER_LAST = words(
            "the a an this of in on at to from and up no more less than most least"
                    + " about around some exactly precisely nearly another each every , - – / ( -lrb- 's ’s since after until");

    private static final Set<String> NONE_ALONE = words("decade quarter ago");

    /** Dates only as nouns, as SUTime has it. */
    private static final Set<String> VERBS = words("may march fall spring");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern PARTS = Pattern.compile("[-–/]");

    private DateWords() {}

    /** True for a word of dates, a number, and whatever may stand between two such: an adjective or an adverb. */
    static boolean mayStand(Token token) {
        return isWord(token) || isModifier(token);
    }

    static boolean mayBegin(Token token) {
        return isWord(token) && !NEVER_FIRST.contains(plain(token.text()));
    }

    static boolean mayEnd(Token token) {
        return isWord(token) && !NEVER_LAST.contains(plain(token.text()));
    }

    /** "2016" is no year in "2016 armed men", which SUTime sees by the plural. */
    static boolean isCounted(Token token, Token before) {
        return token.pos().equals("NNS") && (isModifier(before) || isNumber(before));
    }

    /** "may" the verb, "a decade" without its article: no date by themselves, and common. */
    static boolean isNoneAlone(Token token) {
        String word = plain(token.text());
        return NONE_ALONE.contains(word)
                || (VERBS.contains(word) && !token.pos().startsWith("NN"));
    }

    private static boolean isModifier(Token token) {
        return token.pos().equals("JJ") || token.pos().equals("RB");
    }

    private static boolean isNumber(Token token) {
        return token.pos().equals("CD") || DIGIT.matcher(token.text()).find();
    }

    private static boolean isWord(Token token) {
        String word = token.text();
        return isNumber(token)
                || WORDS.contains(plain(word))
                || PARTS.splitAsStream(word).anyMatch(part -> WORDS.contains(plain(part)));
    }

    /** In lower case, without the full stop of an abbreviation, the plural's or the genitive's "s". */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = lower.length() > 1 && lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        String stem = bare.length() > 2 && bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
        return stem.length() > 1 && (stem.endsWith("'") || stem.endsWith("’"))
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.trim().split("\\s+")).map(DateWords::plain).collect(Collectors.toUnmodifiableSet());
    }
}
