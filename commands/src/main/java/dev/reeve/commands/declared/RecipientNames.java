package dev.reeve.commands.declared;

import dev.reeve.commands.attribute.Names;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The recipients that a target means: by name, by what belongs to their mailbox, or the caller. */
final class RecipientNames {

    /** Types of things in or about a mailbox or group, which their identity names first. */
    private static final Set<String> OWNED = Set.of(
            "ActiveSyncDeviceIdParameter",
            "GroupMembershipRequestIdParameter",
            "InboxRuleIdParameter",
            "LogonableObjectIdParameter",
            "MailboxExportRequestIdParameter",
            "MailboxFolderIdParameter",
            "MailboxImportRequestIdParameter",
            "MailboxLocationIdParameter",
            "MailboxRestoreRequestIdParameter",
            "MessageCategoryIdParameter",
            "MessageTrackingReportId",
            "MobileDeviceIdParameter",
            "MoveRequestIdParameter",
            "PublicFolderMoveRequestIdParameter",
            "SweepRuleIdParameter",
            "UMCallAnsweringRuleIdParameter");

    /** Types of searches, filters and their like: what they cover is kept nowhere here, so it may be any mailbox. */
    private static final Set<String> SEARCHES =
            Set.of("SearchObjectIdParameter", "ComplianceSearchIdParameter", "ComplianceSearchActionIdParameter");

    private static final Set<String> SEARCH_PARAMETERS = Set.of("SearchName", "FilterName");

    /** Who may be named although nobody of the organization is meant. */
    private static final Set<String> WELL_KNOWN = Set.of("default", "anonymous", "self", "everyone");

    private static final String PUBLIC_FOLDER = "PublicFolderIdParameter";

    private static final String FILE = "Byte";

    private final GivenNames names;
    private final CmdletContext context;

    RecipientNames(GivenNames names, CmdletContext context) {
        this.names = names;
        this.context = context;
    }

    List<? extends DirectoryObject> of(TargetRule rule) {
        return switch (rule.meaning()) {
            case NAMED, AUTOMATIC -> named(rule);
            case NAMED_OR_CALLER ->
                names.isGiven(rule)
                        ? names.of(rule).stream()
                                .map(value -> owner(value).orElseGet(this::caller))
                                .toList()
                        : List.of(caller());
            case MATCHED ->
                names.isGiven(rule)
                        ? named(rule)
                        : names.one("Identity").flatMap(this::maybe).stream().toList();
            case ENTRY ->
                names.of(rule).stream()
                        .flatMap(value -> names.entry(value).stream())
                        .filter(Recipient.class::isInstance)
                        .toList();
            case CALLER -> List.of(caller());
            case EVERY_MAILBOX -> everyMailbox();
            case NAMED_OR_SESSION_SERVER,
                    COPY_SERVER,
                    SESSION_SERVER,
                    MEMBERS,
                    DATABASES_OF_SERVER,
                    DATABASES_OF_SESSION_SERVER,
                    DATABASE_OF_MAILBOX,
                    CONFIGURATION -> throw new IllegalStateException("no recipient: " + rule);
        };
    }

    private List<? extends DirectoryObject> named(TargetRule rule) {
        String type = names.type(rule);
        if (SEARCHES.contains(type)
                || rule.from().filter(SEARCH_PARAMETERS::contains).isPresent()) {
            return everyMailbox();
        }
        if (type.equals(FILE)) {
            return List.of(); // what the file lists is not read here
        }
        List<Value> values = names.of(rule);
        if (values.isEmpty() && !rule.reads()) {
            // Left out where it may be, it means no one mailbox in particular: whoever may act on all of them passes.
            return everyMailbox();
        }
        return values.stream()
                .flatMap(value -> one(rule, type, value))
                .distinct()
                .toList();
    }

    private Stream<? extends DirectoryObject> one(TargetRule rule, String type, Value value) {
        if (rule.from().filter(name -> name.endsWith("ExchangeLocation")).isPresent()
                && value.text().equalsIgnoreCase("All")) {
            return everyMailbox().stream();
        }
        if (OWNED.contains(type)) {
            boolean own = value.text().startsWith("\\") || value.text().startsWith(":");
            return Stream.of(
                    own
                            ? caller()
                            : owner(value).orElseThrow(() -> context.lookup().notFound(value.text())));
        }
        if (type.equals(PUBLIC_FOLDER)) {
            return Stream.of(maybe(value).orElseGet(() -> mailEnabled(value)));
        }
        if (rule.reads() && !DeclaredPlan.isPrincipal(rule)) {
            return reference(value).stream();
        }
        return Stream.of(one(value));
    }

    private Recipient one(Value value) {
        return context.lookup().one(Recipient.class, value);
    }

    private Optional<Recipient> maybe(Value value) {
        return context.lookup().maybe(Recipient.class, value, _ -> true);
    }

    /**
     * A recipient, role group or policy that is only read; empty for somebody who is no object of the organization
     * [READ-8].
     */
    private Optional<? extends DirectoryObject> reference(Value value) {
        Optional<DirectoryObject> found = maybe(value)
                .<DirectoryObject>map(recipient -> recipient)
                .or(() -> context.lookup().maybe(RoleGroup.class, value, _ -> true))
                .or(() -> context.lookup().maybe(RoleAssignmentPolicy.class, value, _ -> true));
        if (found.isEmpty() && !isOutsider(value.text())) {
            throw context.lookup().notFound(value.text());
        }
        return found;
    }

    private static boolean isOutsider(String text) {
        String folded = CaseFolding.fold(text.strip());
        return folded.contains("@")
                || WELL_KNOWN.contains(folded)
                || folded.startsWith("nt authority\\")
                || folded.startsWith("s-1-");
    }

    /**
     * The mailbox that the identity of a rule, folder, device or request names, alone or before what belongs to it;
     * empty where it names none.
     */
    private Optional<Recipient> owner(Value identity) {
        Optional<Recipient> whole = maybe(identity);
        if (whole.isPresent()) {
            return whole;
        }
        String text = identity.text();
        boolean named = false;
        for (int end = lastMark(text); end > 0; end = lastMark(text.substring(0, end))) {
            named = true;
            Optional<Recipient> owner = maybe(new Text(text.substring(0, end)));
            if (owner.isPresent()) {
                return owner;
            }
        }
        if (named) {
            throw context.lookup().notFound(text);
        }
        return Optional.empty();
    }

    private static int lastMark(String text) {
        return Math.max(text.lastIndexOf('\\'), Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')));
    }

    /** The caller; an account of another forest without a linked mailbox has none. */
    private Recipient caller() {
        return context.callerObject().orElseThrow(() -> context.lookup().notFound("Mailbox"));
    }

    private List<Recipient> everyMailbox() {
        return context.readable(Recipient.class)
                .filter(recipient -> recipient.type().isMailbox())
                .toList();
    }

    /** A public folder as a recipient, whether it is one yet or not: Reeve keeps no tree of folders. */
    private Recipient mailEnabled(Value folder) {
        String text = folder.text();
        String name = text.substring(lastMark(text) + 1);
        ObjectId id = context.choices().newId();
        return new Recipient(
                ObjectHeader.created(id, name.isBlank() ? text : name, context.now()),
                Names.container(context, Optional.empty()).id(),
                RecipientTypeDetails.PublicFolder,
                Properties.EMPTY);
    }
}
