package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that email address policies make for recipients [ADDR-4] to [ADDR-7]. What one of them gets, no other of
 * the same command gets.
 */
public final class AddressPolicies {

    private static final List<Property> NAMES = List.of(
            RecipientProperties.ALIAS,
            RecipientProperties.DISPLAY_NAME,
            RecipientProperties.FIRST_NAME,
            RecipientProperties.INITIALS,
            RecipientProperties.LAST_NAME);

    private final Organization organization;
    private final List<AddressPolicy> policies;
    private final Set<String> given = new HashSet<>();

    /** Those of the context's snapshot. */
    public AddressPolicies(CmdletContext context) {
        this.organization = context.organization();
        this.policies = AddressPolicy.all(organization).toList();
    }

    /** The policy that applies to a recipient: of those it satisfies the one of the first priority [ADDR-7]. */
    private Optional<AddressPolicy> applying(Recipient recipient) {
        return policies.stream()
                .filter(policy -> policy.isFor(organization, recipient))
                .findFirst();
    }

    /**
     * Whether a recipient that changed gets its addresses anew: a name that they may be made of is another, or another
     * policy applies, or it follows policies only now [ADDR-6].
     */
    boolean remake(Recipient before, Recipient after) {
        if (!follows(after)) {
            return false;
        }
        boolean named = NAMES.stream()
                .anyMatch(property -> !after.properties()
                        .values(property)
                        .equals(before.properties().values(property)));
        Optional<AddressPolicy> policy = applying(after);
        return policy.isEmpty()
                ? !Addresses.primary(after.properties())
                                .map(AddressPolicies::localPart)
                                .equals(after.properties().text(RecipientProperties.ALIAS))
                        && named
                : named || !follows(before) || !policy.equals(applying(before));
    }

    /** Whether policies make its addresses: not those of whose mail goes elsewhere under its primary address. */
    public static boolean follows(Recipient recipient) {
        return recipient.type().isMailEnabled()
                && recipient.properties().isTrue(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED)
                && Addresses.primary(recipient.properties())
                        .flatMap(primary -> recipient
                                .properties()
                                .text(RecipientProperties.EXTERNAL_EMAIL_ADDRESS)
                                .filter(external -> CaseFolding.equal(external, "SMTP:" + primary)))
                        .isEmpty();
    }

    /** A recipient with the addresses of the policy that applies to it, where it follows one. */
    public Recipient updated(Recipient recipient) {
        return follows(recipient) ? applied(recipient) : recipient;
    }

    /** The same where it is that policy. */
    public Recipient updated(Recipient recipient, ObjectId policy, boolean secondaryOnly) {
        return applying(recipient)
                .filter(applying -> follows(recipient) && applying.source().id().equals(policy))
                .map(applying -> made(
                        recipient,
                        applying.templates().stream()
                                .filter(template -> !secondaryOnly || !template.primary())
                                .toList()))
                .orElse(recipient);
    }

    /**
     * The recipient with the addresses of the policy that applies to it. What it had before stays reachable. Addresses
     * that somebody else has get the first number from 2 on that makes them nobody's.
     */
    Recipient applied(Recipient recipient) {
        return made(recipient, templates(recipient));
    }

    private Recipient made(Recipient recipient, List<AddressTemplate> templates) {
        Properties properties = recipient.properties();
        for (AddressTemplate template : templates) {
            Optional<String> local = template.localPart(recipient);
            if (local.isPresent()) {
                String address = free(recipient, local.get(), template.domain());
                properties = template.primary()
                        ? Addresses.withPrimary(properties, address)
                                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, address)
                        : Addresses.withSecondary(properties, address);
            }
        }
        return recipient.withProperties(properties);
    }

    /** Without a policy the primary address is the alias at the recipient's domain, a new one's at the forest root. */
    private List<AddressTemplate> templates(Recipient recipient) {
        return applying(recipient)
                .map(AddressPolicy::templates)
                .filter(templates -> Addresses.primary(recipient.properties()).isPresent()
                        || templates.stream().anyMatch(AddressTemplate::primary))
                .orElseGet(() -> {
                    String domain = Addresses.primary(recipient.properties())
                            .map(address -> address.substring(address.lastIndexOf('@') + 1))
                            .orElseGet(() -> organization.settings().forestRoot());
                    return List.of(new AddressTemplate(true, "", domain));
                });
    }

    private static String localPart(String address) {
        return address.substring(0, address.lastIndexOf('@'));
    }

    private String free(Recipient recipient, String local, String domain) {
        String address = local + "@" + domain;
        for (int number = 2; isTaken(recipient.id(), address); number++) {
            address = local + number + "@" + domain;
        }
        given.add(CaseFolding.fold(address));
        return address;
    }

    private boolean isTaken(ObjectId self, String address) {
        return given.contains(CaseFolding.fold(address))
                || organization
                        .indexed(IndexKey.ofName(IndexKey.Kind.ADDRESS, address))
                        .map(DirectoryObject::id)
                        .anyMatch(id -> !id.equals(self));
    }
}
