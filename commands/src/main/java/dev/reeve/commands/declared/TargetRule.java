package dev.reeve.commands.declared;

import dev.reeve.commands.builtin.CmdletTargets.Target;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.engine.decision.Access;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One target of a cmdlet, with its words understood.
 *
 * @param access what happens to it
 * @param from the parameter that names it, if one does
 * @param condition when it is touched
 * @param meaning which object it is
 */
record TargetRule(
        Kind kind, Access access, Optional<String> from, Predicate<CmdletArguments> condition, Meaning meaning) {

    /** What it is a target of: whose scopes decide [CFG-1]. */
    enum Kind {
        RECIPIENT,
        SERVER,
        DATABASE,
        ROLE_GROUP,
        RBAC,
        ORGANIZATION,
        NOTHING
    }

    private static final Pattern WORDS =
            Pattern.compile("parameters? (?<names>\\w+(?:(?:, | and )\\w+)*) (?<state>[^:]+)(?:: (?<meaning>.+))?");

    private static final String ALWAYS = "always: ";

    /**
     * The rule that a target's words say.
     *
     * @throws IllegalArgumentException where they say none
     */
    static TargetRule of(Target target) {
        String when = target.when();
        Matcher words = WORDS.matcher(when);
        if (!words.matches()) {
            Meaning meaning = meaning(target, when.startsWith(ALWAYS) ? when.substring(ALWAYS.length()) : when);
            return rule(target, _ -> true, meaning);
        }
        List<String> names = List.of(words.group("names").split(", | and "));
        String given = words.group("meaning") == null ? "" : words.group("meaning");
        return switch (words.group("state")) {
            case "given" -> rule(target, has(names), meaning(target, given));
            case "not given" -> rule(target, has(names).negate(), meaning(target, given));
            case "true" -> rule(target, on(names.getFirst()), meaning(target, given));
            case "names a recipient",
                    "names a server or an object of a server",
                    "names a database",
                    "names anything else" -> rule(target, _ -> true, Meaning.ENTRY);
            case "given or matched automatically" -> rule(target, _ -> true, Meaning.MATCHED);
            case "given or chosen automatically" -> rule(target, _ -> true, Meaning.AUTOMATIC);
            case "given, or chosen automatically for a local move" ->
                rule(target, has(names).or(on("Local")), Meaning.AUTOMATIC);
            case "given, or chosen automatically for a local move of archives" ->
                rule(target, has(names).or(on("Local").and(on("ArchiveOnly"))), Meaning.AUTOMATIC);
            case "given, or chosen automatically for an archive" ->
                rule(target, has(names).or(on("ArchiveOnly")), Meaning.AUTOMATIC);
            default -> throw unknown(target);
        };
    }

    private static TargetRule rule(Target target, Predicate<CmdletArguments> condition, Meaning meaning) {
        return new TargetRule(kind(target), access(target), target.from(), condition, meaning);
    }

    private static Predicate<CmdletArguments> has(List<String> names) {
        return arguments -> names.stream().anyMatch(arguments::has);
    }

    private static Predicate<CmdletArguments> on(String name) {
        return arguments -> arguments.isOn(name);
    }

    private static Meaning meaning(Target target, String words) {
        Meaning meaning = Meaning.of(words).orElseThrow(() -> unknown(target));
        return meaning == Meaning.NAMED && target.from().isEmpty() ? Meaning.CONFIGURATION : meaning;
    }

    private static Kind kind(Target target) {
        return switch (target.objectClass()) {
            case "Recipient" -> Kind.RECIPIENT;
            case "Server" -> Kind.SERVER;
            case "Database" -> Kind.DATABASE;
            case "RoleGroup" -> Kind.ROLE_GROUP;
            case "RbacConfig" -> Kind.RBAC;
            case "OrgConfig" -> Kind.ORGANIZATION;
            case "None" -> Kind.NOTHING;
            default -> throw unknown(target);
        };
    }

    private static Access access(Target target) {
        return switch (target.access()) {
            case "read", "session" -> Access.READ;
            case "create" -> Access.CREATE;
            case "modify" -> Access.MODIFY;
            case "delete" -> Access.DELETE;
            case "action" -> Access.ACTION;
            default -> throw unknown(target);
        };
    }

    private static IllegalArgumentException unknown(Target target) {
        return new IllegalArgumentException("no such target: " + target);
    }

    /** Whether the command touches it. */
    boolean applies(CmdletArguments arguments) {
        return condition.test(arguments);
    }

    /** Whether it only has to be readable. */
    boolean reads() {
        return access == Access.READ;
    }
}
