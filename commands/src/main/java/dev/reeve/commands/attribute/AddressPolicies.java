package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;

/** The addresses that email address policies make for recipients [ADDR-5] [ADDR-6]. */
public final class AddressPolicies {

    private AddressPolicies() {}

    /** Whether a recipient that changed gets its addresses anew: a name that they are made of is another [ADDR-6]. */
    static boolean remake(Recipient before, Recipient after) {
        return after.type().isMailEnabled()
                && after.properties().isTrue(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED)
                && !isExternal(after)
                && !after.properties()
                        .values(RecipientProperties.ALIAS)
                        .equals(before.properties().values(RecipientProperties.ALIAS));
    }

    /** Whether its primary address is the one elsewhere that its mail goes to, which no policy makes. */
    private static boolean isExternal(Recipient recipient) {
        return Addresses.primary(recipient.properties())
                .flatMap(primary -> recipient
                        .properties()
                        .text(RecipientProperties.EXTERNAL_EMAIL_ADDRESS)
                        .filter(external -> CaseFolding.equal(external, "SMTP:" + primary)))
                .isPresent();
    }

    /** A recipient with the addresses of the policy that applies to it, where it follows one. */
    public static Recipient updated(CmdletContext context, Recipient recipient) {
        return recipient.properties().isTrue(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED) && !isExternal(recipient)
                ? applied(context, recipient)
                : recipient;
    }

    /**
     * The recipient with the addresses of the policy that applies to it. What it had before stays reachable. Addresses
     * that somebody else has get the first number from 2 on that makes them nobody's.
     */
    public static Recipient applied(CmdletContext context, Recipient recipient) {
        Properties properties = recipient.properties();
        for (AddressTemplate template : templates(recipient, context)) {
            Optional<String> local = template.localPart(recipient);
            if (local.isPresent()) {
                String address = free(context, recipient.id(), local.get(), template.domain());
                properties = template.primary()
                        ? Addresses.withPrimary(properties, address)
                                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, address)
                        : Addresses.withSecondary(properties, address);
            }
        }
        return recipient.withProperties(properties);
    }

    /** Without a policy the primary address is the alias at the recipient's domain, a new one's at the forest root. */
    private static List<AddressTemplate> templates(Recipient recipient, CmdletContext context) {
        String domain = Addresses.primary(recipient.properties())
                .map(address -> address.substring(address.lastIndexOf('@') + 1))
                .orElseGet(() -> context.organization().settings().forestRoot());
        return List.of(new AddressTemplate(true, "", domain));
    }

    private static String free(CmdletContext context, ObjectId self, String local, String domain) {
        String address = local + "@" + domain;
        for (int number = 2; isTaken(context, self, address); number++) {
            address = local + number + "@" + domain;
        }
        return address;
    }

    private static boolean isTaken(CmdletContext context, ObjectId self, String address) {
        return context.organization()
                .indexed(IndexKey.ofName(IndexKey.Kind.ADDRESS, address))
                .map(DirectoryObject::id)
                .anyMatch(id -> !id.equals(self));
    }
}
