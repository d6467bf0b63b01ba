package dev.reeve.commands.attribute;

import dev.reeve.engine.organization.DirectoryObject;
import java.util.List;
import java.util.function.Predicate;

/** What a parameter's value becomes. */
sealed interface Conversion {

    /** Text of at most so many characters; blank unsets. */
    record TextOf(int length) implements Conversion {}

    /** Texts, each of at most so many characters; edited as a list [CMD-10]. */
    record TextsOf(int length) implements Conversion {}

    /** A globally unique identifier; blank unsets. */
    record GuidOf() implements Conversion {}

    /** A truth value. */
    record FlagOf() implements Conversion {}

    /** A size or {@code Unlimited}. */
    record SizeOf() implements Conversion {}

    /** A truth value, kept as 1 and 0. */
    record NumberedFlagOf() implements Conversion {}

    /** A size that always has a limit. */
    record BytesOf() implements Conversion {}

    /** A point in time; {@code $null} unsets. */
    record MomentOf() implements Conversion {}

    /** A length of time, or {@code Unlimited}. */
    record SpanOrUnlimitedOf() implements Conversion {}

    /** Several of these names; edited as a list [CMD-10]. */
    record NamesOf(String type, List<String> names) implements Conversion {}

    /** A number, or {@code Unlimited} where that may be. */
    record CountOf(boolean unlimited) implements Conversion {}

    /** A length of time, as {@code 14.00:00:00} or a number of days. */
    record SpanOf() implements Conversion {}

    /** One of these names. */
    record NameOf(String type, List<String> names) implements Conversion {}

    /** A country by code or name, which goes into three properties [TYPE-5]. */
    record CountryOf() implements Conversion {}

    /** Another object; {@code $null} unsets. */
    record ReferenceTo<T extends DirectoryObject>(Class<T> type, Predicate<? super T> kind) implements Conversion {}

    /** Other objects; edited as a list [CMD-10]. */
    record ReferencesTo<T extends DirectoryObject>(Class<T> type, Predicate<? super T> kind) implements Conversion {}
}
