package dev.reeve.engine.filter;

import dev.reeve.engine.filter.FilterToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Splits a filter's text into tokens, typographic characters included [OPATH-4]. */
final class FilterLexer {

    private static final String SINGLE_QUOTES = "'\u2018\u2019\u201A\u201B";
    private static final String DOUBLE_QUOTES = "\"\u201C\u201D\u201E";
    private static final String HYPHENS = "-\u2013\u2014\u2015";

    private final String text;
    private int at;
    private int end;

    FilterLexer(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** The tokens, the last of which is the end. */
    List<FilterToken> tokens() throws InvalidFilterException {
        skipOuterBraces();
        List<FilterToken> tokens = new ArrayList<>();
        do {
            while (at < end && isBlank(text.charAt(at))) {
                at++;
            }
            tokens.add(token());
        } while (!tokens.getLast().is(Kind.END));
        return tokens;
    }

    /** A single-quoted literal: within it every kind of single quote would end it, so each is doubled [OPATH-12]. */
    static String quote(String text) {
        StringBuilder literal = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            literal.append(isSingleQuote(c) ? String.valueOf(c) : "").append(c);
        }
        return literal.append('\'').toString();
    }

    // OPATH-3
    private void skipOuterBraces() {
        int first = 0;
        int last = end - 1;
        while (first <= last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last))) {
            last--;
        }
        if (last > first && text.charAt(first) == '{' && text.charAt(last) == '}') {
            at = first + 1;
            end = last;
        }
    }

    private FilterToken token() throws InvalidFilterException {
        int column = at + 1;
        if (at == end) {
            return new FilterToken(Kind.END, "", column);
        }
        char c = text.charAt(at);
        if (c == '(' || c == ')' || c == '!') {
            at++;
            Kind kind = c == '(' ? Kind.OPEN : c == ')' ? Kind.CLOSE : Kind.NOT;
            return new FilterToken(kind, String.valueOf(c), column);
        }
        if (isSingleQuote(c) || isDoubleQuote(c)) {
            return new FilterToken(Kind.QUOTED, quoted(isDoubleQuote(c)), column);
        }
        int start = at;
        while (at < end && !endsWord(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        return HYPHENS.indexOf(c) >= 0
                ? new FilterToken(Kind.HYPHENATED, "-" + word.substring(1), column)
                : new FilterToken(Kind.WORD, word, column);
    }

    /** The text between quotes: a doubled quote is one, and between double quotes a backtick escapes [OPATH-12]. */
    private String quoted(boolean twice) throws InvalidFilterException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < end) {
            char c = text.charAt(at++);
            if (twice && c == '`' && at < end) {
                value.append(text.charAt(at++));
            } else if (twice ? isDoubleQuote(c) : isSingleQuote(c)) {
                if (at == end || !(twice ? isDoubleQuote(text.charAt(at)) : isSingleQuote(text.charAt(at)))) {
                    return value.toString();
                }
                value.append(c);
                at++;
            } else {
                value.append(c);
            }
        }
        throw new InvalidFilterException("the quote that starts here is never closed", start + 1);
    }

    private static boolean endsWord(char c) {
        return isBlank(c) || c == '(' || c == ')' || isSingleQuote(c) || isDoubleQuote(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    private static boolean isSingleQuote(char c) {
        return SINGLE_QUOTES.indexOf(c) >= 0;
    }

    private static boolean isDoubleQuote(char c) {
        return DOUBLE_QUOTES.indexOf(c) >= 0;
    }
}
