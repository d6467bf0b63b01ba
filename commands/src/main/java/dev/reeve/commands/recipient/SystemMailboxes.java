package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Mailboxes that are the system's own: those through which approvals go, and those that hold public folders. Cmdlets
 * reach them by a switch, and then nothing else [MBX-12].
 */
final class SystemMailboxes {

    /** Switches for kinds of features that keep no mailbox here: asked for, there is none. */
    static final List<String> ELSEWHERE =
            List.of("AuditLog", "AuxAuditLog", "GroupMailbox", "Migration", "Monitoring", "SupervisoryReviewPolicy");

    private static final String ARBITRATION = "Arbitration";
    private static final String PUBLIC_FOLDER = "PublicFolder";

    private static final Property CAPABILITIES =
            RecipientProperties.REGISTRY.named("PersistedCapabilities").orElseThrow();

    /** What the organization may have a mailbox for, by the parameter that says so. */
    private static final Map<String, String> DUTIES = duties();

    private SystemMailboxes() {}

    private static Map<String, String> duties() {
        Map<String, String> duties = new LinkedHashMap<>();
        for (String duty : List.of(
                "ClientExtensions",
                "GMGen",
                "Management",
                "MessageTracking",
                "Migration",
                "OABGen",
                "PstProvider",
                "UMDataStorage",
                "UMGrammar")) {
            duties.put(duty, "OrganizationCapability" + duty);
        }
        duties.put("OMEncryption", "OrganizationCapabilityOfficeMessageEncryption");
        return duties;
    }

    /** The switches for the two kinds there are, and for some there are not. */
    static List<Declared> switches(String... elsewhere) {
        return Stream.concat(Stream.of(ARBITRATION, PUBLIC_FOLDER), Stream.of(elsewhere))
                .map(Declared::flag)
                .toList();
    }

    /** Whether the kind is one of the system's. */
    static boolean isSystem(RecipientTypeDetails type) {
        return type == RecipientTypeDetails.ArbitrationMailbox || type == RecipientTypeDetails.PublicFolderMailbox;
    }

    /** What the switches that are given reach: with none of them everything but the system's mailboxes. */
    static Predicate<Recipient> reached(CmdletArguments arguments, List<String> elsewhere) {
        if (arguments.isOn(ARBITRATION)) {
            return recipient -> recipient.type() == RecipientTypeDetails.ArbitrationMailbox;
        }
        if (arguments.isOn(PUBLIC_FOLDER)) {
            return recipient -> recipient.type() == RecipientTypeDetails.PublicFolderMailbox;
        }
        return elsewhere.stream().anyMatch(arguments::isOn) ? _ -> false : recipient -> !isSystem(recipient.type());
    }

    /** The mailbox meant, of the kind that the switches reach. */
    static Recipient find(CmdletContext context, CmdletArguments arguments, String... elsewhere) {
        Predicate<Recipient> reached = reached(arguments, List.of(elsewhere));
        return context.lookup()
                .one(
                        Recipient.class,
                        arguments.required("Identity"),
                        recipient -> recipient.type().isMailbox() && reached.test(recipient));
    }

    /** The parameters that give a mailbox duties for the whole organization. */
    static List<Declared> dutyParameters() {
        return DUTIES.keySet().stream().map(Declared::bool).toList();
    }

    /** The mailbox with the duties it is given and without those it is freed of. */
    static Properties withDuties(CmdletArguments arguments, PlanBuilder plan, Recipient mailbox) {
        Set<String> kept = new LinkedHashSet<>(mailbox.properties().texts(CAPABILITIES));
        for (Map.Entry<String, String> duty : DUTIES.entrySet()) {
            if (!arguments.has(duty.getKey())) {
                continue;
            }
            if (mailbox.type() != RecipientTypeDetails.ArbitrationMailbox) {
                plan.refuse(
                        ErrorCode.InvalidArgument,
                        "Only an arbitration mailbox has duties for the whole organization; -" + duty.getKey()
                                + " goes with -Arbitration.",
                        mailbox.name());
            }
            if (arguments.flag(duty.getKey()).orElse(false)) {
                kept.add(duty.getValue());
            } else {
                kept.remove(duty.getValue());
            }
        }
        return mailbox.properties()
                .with(CAPABILITIES, kept.stream().map(PropertyValue.Text::new).toList());
    }

    /** The last mailbox that approvals could go through goes only by a switch that says so. */
    static void refuseLast(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, Recipient mailbox, String allowed) {
        boolean last = mailbox.type() == RecipientTypeDetails.ArbitrationMailbox
                && context.organization()
                        .all(Recipient.class)
                        .noneMatch(other -> other.type() == RecipientTypeDetails.ArbitrationMailbox
                                && !other.id().equals(mailbox.id()));
        if (last && !arguments.isOn(allowed)) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Mailbox '" + mailbox.name() + "' is the last arbitration mailbox: without it no message can be"
                            + " approved. Say -" + allowed + " if that is meant.",
                    mailbox.name());
        }
    }
}
