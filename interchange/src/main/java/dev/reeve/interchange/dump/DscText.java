package dev.reeve.interchange.dump;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Optional;

/** The words, strings and signs of a DSC text, one after the other. Variables inside of strings stay as they stand. */
final class DscText {

    private static final int LONGEST_TOKEN = 16 << 20;
    private static final int END = -1;

    private final DumpFile file;
    private final PushbackReader reader;
    private int line = 1;

    DscText(DumpFile file, Reader reader) {
        this.file = file;
        this.reader = new PushbackReader(reader, 2);
    }

    private enum Sort {
        WORD,
        STRING,
        SIGN
    }

    /**
     * A word, the content of a string, or one of {@code { } ( ) = ,}.
     *
     * @param opensBlock whether a brace stands right behind it
     */
    record Token(Sort sort, String text, boolean opensBlock) {

        boolean isWord() {
            return sort == Sort.WORD;
        }

        boolean isSign() {
            return sort == Sort.SIGN;
        }

        boolean is(String sign) {
            return isSign() && text.equals(sign);
        }
    }

    /** The next one; empty at the end. */
    Optional<Token> next() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                return Optional.empty();
            }
            if (c == '#') {
                skipLine();
            } else if (c == '<' && follows('#')) {
                skipComment();
            } else if (c == '\'' || c == '"') {
                return Optional.of(string(c));
            } else if (c == '@' && (peek() == '\'' || peek() == '"')) {
                return Optional.of(hereString(read()));
            } else if ("{}()=,".indexOf(c) >= 0) {
                return Optional.of(new Token(Sort.SIGN, Character.toString(c), false));
            } else if (c != '@' && c != ';' && !Character.isWhitespace(c)) {
                return Optional.of(word(c));
            }
        }
    }

    /** The next one, where the text can't end. */
    Token required() throws IOException {
        return next().orElseThrow(() -> unreadable("a resource that is open never ends; the file was cut short"));
    }

    DumpException unreadable(String why) {
        return DumpException.at(file, "line " + line + ": " + why + ".");
    }

    private Token word(int first) throws IOException {
        StringBuilder word = new StringBuilder().append((char) first);
        int c = read();
        while (c != END && "{}()=,;'\"#".indexOf(c) < 0 && !Character.isWhitespace(c)) {
            add(word, c);
            c = read();
        }
        unread(c);
        return new Token(Sort.WORD, word.toString(), c == '{');
    }

    private Token string(int quote) throws IOException {
        StringBuilder string = new StringBuilder();
        while (true) {
            int c = inString();
            if (c == quote) {
                if (!follows(quote)) {
                    return new Token(Sort.STRING, string.toString(), false);
                }
                add(string, c);
            } else if (c == '`' && quote == '"') {
                add(string, escaped(inString()));
            } else {
                add(string, c);
            }
        }
    }

    /** Text between {@code @"} at the end of a line and {@code "@} at the start of one. */
    private Token hereString(int quote) throws IOException {
        skipLine();
        StringBuilder string = new StringBuilder();
        while (true) {
            int c = inString();
            boolean atStart = string.isEmpty() || string.charAt(string.length() - 1) == '\n';
            if (c == quote && atStart && follows('@')) {
                return new Token(Sort.STRING, string.toString().stripTrailing(), false);
            }
            add(string, c);
        }
    }

    private static int escaped(int c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    private int inString() throws IOException {
        int c = read();
        if (c == END) {
            throw unreadable("a text that is quoted never ends; the file was cut short");
        }
        return c;
    }

    private void add(StringBuilder to, int c) {
        if (to.length() > LONGEST_TOKEN) {
            throw unreadable("a text is longer than 16 million characters");
        }
        to.append((char) c);
    }

    private void skipLine() throws IOException {
        int c = read();
        while (c != END && c != '\n') {
            c = read();
        }
    }

    private void skipComment() throws IOException {
        int c = inString();
        while (c != '#' || !follows('>')) {
            c = inString();
        }
    }

    private int read() throws IOException {
        int c = reader.read();
        line += c == '\n' ? 1 : 0;
        return c;
    }

    private int peek() throws IOException {
        int c = read();
        unread(c);
        return c;
    }

    private boolean follows(int wanted) throws IOException {
        int c = read();
        if (c == wanted) {
            return true;
        }
        unread(c);
        return false;
    }

    private void unread(int c) throws IOException {
        if (c != END) {
            line -= c == '\n' ? 1 : 0;
            reader.unread(c);
        }
    }
}
