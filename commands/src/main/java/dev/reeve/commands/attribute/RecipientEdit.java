package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A recipient on its way from one state to the next, as the arguments of a {@code Set-} cmdlet want it. */
public final class RecipientEdit {

    private static final String DISABLED = "AccountDisabled";
    private static final String NORMAL = "NormalAccount";

    private final CmdletContext context;
    private final CmdletArguments arguments;
    private final PlanBuilder plan;
    private final Recipient before;
    private Recipient recipient;

    /** Starts with a recipient as it is. Broken rules are refused in the plan, references noted there as read. */
    public RecipientEdit(CmdletContext context, CmdletArguments arguments, PlanBuilder plan, Recipient recipient) {
        this.context = context;
        this.arguments = arguments;
        this.plan = plan;
        this.before = recipient;
        this.recipient = recipient;
    }

    /** The parameters of {@link #accountNames}. */
    public static List<Declared> accountNameParameters() {
        return List.of(Declared.text("Name"), Declared.text("SamAccountName"), Declared.text("UserPrincipalName"));
    }

    /** The parameters of {@link #mail}. */
    public static List<Declared> mailParameters() {
        return Attributes.join(
                List.of(
                        Declared.text("Alias"),
                        Declared.text("PrimarySmtpAddress"),
                        Declared.edit("EmailAddresses"),
                        Declared.text("WindowsEmailAddress")),
                DeliveryRestrictions.parameters());
    }

    /** The parameter that asks for a map of telephone keys, taken over by {@link #mail} [MBX-13]. */
    public static Declared dtmfParameter() {
        return DtmfMap.parameter();
    }

    /** The recipient so far. */
    public Recipient recipient() {
        return recipient;
    }

    /** Takes over what the arguments say of these attributes. */
    public RecipientEdit attributes(List<Attribute> attributes) {
        return with(Attributes.apply(attributes, recipient.properties(), context, arguments, plan));
    }

    /** With these properties. */
    public RecipientEdit with(Properties properties) {
        recipient = recipient.withProperties(properties);
        return this;
    }

    /** With another foreign account behind it, or none. */
    public RecipientEdit linkedTo(Optional<Recipient.LinkedAccount> account) {
        recipient = recipient.linkedTo(account);
        return this;
    }

    /** Of another kind. */
    public RecipientEdit as(RecipientTypeDetails type) {
        recipient = recipient.as(type);
        return this;
    }

    /** Takes over a new {@code Name}, {@code SamAccountName} and {@code UserPrincipalName}. */
    public RecipientEdit accountNames() {
        if (arguments.has("Name")) { // nothing goes without a name: $null is as wrong as a blank
            String name = arguments.text("Name").orElse("");
            Names.checkName(context, plan, name, recipient.container(), recipient.id());
            recipient = recipient.withHeader(recipient.header().named(name.strip()));
        }
        arguments.text("SamAccountName").ifPresent(name -> {
            Names.checkSamAccountName(context, plan, name, recipient.type().isGroup(), recipient.id());
            with(recipient.properties().with(RecipientProperties.SAM_ACCOUNT_NAME, name));
        });
        arguments.text("UserPrincipalName").ifPresent(name -> {
            Names.checkUserPrincipalName(context, plan, name, recipient.id());
            with(recipient.properties().with(RecipientProperties.USER_PRINCIPAL_NAME, name));
        });
        return this;
    }

    /** Takes over a new {@code Alias}, addresses, and whose mail it takes. */
    public RecipientEdit mail() {
        if (arguments.has("PrimarySmtpAddress") && arguments.has("EmailAddresses")) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "PrimarySmtpAddress and EmailAddresses can't be used together. Give the primary address in"
                            + " EmailAddresses with the prefix SMTP: in capitals.",
                    "PrimarySmtpAddress");
        }
        with(new DeliveryRestrictions(context, arguments, plan).apply(recipient.properties()));
        arguments.text("Alias").ifPresent(this::alias);
        arguments.text("WindowsEmailAddress").ifPresent(this::windowsEmailAddress);
        arguments.listEdit("EmailAddresses").ifPresent(edit -> with(Addresses.edited(recipient.properties(), edit)));
        arguments
                .text("PrimarySmtpAddress")
                .ifPresent(address -> with(Addresses.withPrimary(recipient.properties(), address)
                        // The address is now somebody's decision, so no policy may take it back.
                        .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, false)
                        .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, address)));
        boolean given = arguments.has("PrimarySmtpAddress") || arguments.has("EmailAddresses");
        if (!given && AddressPolicies.follows(recipient)) {
            AddressPolicies policies = new AddressPolicies(context);
            recipient = policies.remake(before, recipient) ? policies.applied(recipient) : recipient;
        }
        Addresses.refuseTaken(context, plan, recipient.properties(), recipient.id());
        with(DtmfMap.apply(arguments, recipient));
        return this;
    }

    /** Enables or disables the account where {@code AccountDisabled} says so. */
    public RecipientEdit accountDisabled() {
        arguments.flag("AccountDisabled").ifPresent(disabled -> with(disabled(recipient.properties(), disabled)));
        return this;
    }

    /** Properties of an account that is disabled or not; its other flags stay. */
    public static Properties disabled(Properties properties, boolean disabled) {
        Stream<String> flags = properties.text(RecipientProperties.USER_ACCOUNT_CONTROL).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(flag -> !CaseFolding.equal(flag, DISABLED) && !CaseFolding.equal(flag, NORMAL));
        List<String> kept = Stream.concat(disabled ? Stream.of(DISABLED, NORMAL) : Stream.of(NORMAL), flags)
                .toList();
        return properties.with(RecipientProperties.USER_ACCOUNT_CONTROL, String.join(", ", kept));
    }

    private void alias(String alias) {
        Names.checkAlias(context, plan, alias, recipient.id());
        with(recipient.properties().with(RecipientProperties.ALIAS, alias));
    }

    private void windowsEmailAddress(String address) {
        Properties properties =
                recipient.properties().with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, Addresses.smtp(address));
        boolean primaryToo = recipient.type().isMailEnabled()
                && !properties.isTrue(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED);
        with(primaryToo ? Addresses.withPrimary(properties, address) : properties);
    }
}
