package org.hearsay.article;

/** The kinds of things that set an article aside or cost a part of it. Names are stable: scripts and run records use them. */
public enum ProblemCode {
    MISSING,
    UNREADABLE,
    EMPTY,
    BINARY,
    UNSUPPORTED,
    ENCODING,
    TOO_LARGE,
    NO_ARTICLE_TEXT,
    NOT_ENGLISH,
    TRUNCATED,
    MALFORMED,
    UNREACHABLE,
    HTTP_STATUS,
    ROBOTS,
    ADDRESS_REFUSED,
    DUPLICATE_IDENTITY,
    TIMED_OUT,
    EXTRACTION_FAILED,
    SHAPE_VIOLATION,
    STORE_REFUSED,
    RETIREMENT_REFUSED
}
