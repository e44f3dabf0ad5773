package org.hearsay.source;

import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Why an article is set aside, on its way from where it is noticed to the reader that knows the article's name. */
public final class UnfitException extends Exception {
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final @Nullable Integer offset;
    private final String remedy;

    /** @param offset see {@link Problem#offset()} */
    public UnfitException(ProblemCode code, @Nullable Integer offset, String message, String remedy) {
        super(message);
        this.code = code;
        this.offset = offset;
        this.remedy = remedy;
    }

    public UnfitException(ProblemCode code, String message, String remedy) {
        this(code, null, message, remedy);
    }

    public ProblemCode code() {
        return code;
    }

    public Problem problem(String article) {
        return new Problem(code, article, offset, String.valueOf(getMessage()), remedy);
    }

    /** The article set aside for this. */
    public Reading.SetAside setAside(String article) {
        return new Reading.SetAside(problem(article));
    }
}
