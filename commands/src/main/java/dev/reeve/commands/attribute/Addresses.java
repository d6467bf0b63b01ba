package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.ListEdit;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses of a recipient: one primary ({@code SMTP:}), any number of others ({@code smtp:}, {@code X500:} …), each
 * of them nobody else's in the organization.
 */
public final class Addresses {

    private static final String PRIMARY = "SMTP:";
    private static final String SECONDARY = "smtp:";
    private static final Pattern SMTP = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

    private Addresses() {}

    /** The primary address without its prefix. */
    public static Optional<String> primary(Properties properties) {
        return properties.texts(RecipientProperties.EMAIL_ADDRESSES).stream()
                .filter(address -> address.startsWith(PRIMARY))
                .map(address -> address.substring(PRIMARY.length()))
                .findFirst();
    }

    /**
     * An SMTP address without its prefix.
     *
     * @throws ReeveException {@code InvalidArgument} where it is none
     */
    public static String smtp(String text) {
        return bare(text);
    }

    /**
     * With an external address, where mail for somebody who has no mailbox here goes.
     *
     * @throws ReeveException {@code InvalidArgument} where it is no address
     */
    public static Properties withExternal(Properties properties, String address) {
        return properties.with(RecipientProperties.EXTERNAL_EMAIL_ADDRESS, PRIMARY + bare(address));
    }

    /**
     * With another primary address; the former stays as a secondary one.
     *
     * @throws ReeveException {@code InvalidArgument} where it is no address
     */
    public static Properties withPrimary(Properties properties, String address) {
        List<String> addresses = new ArrayList<>(properties.texts(RecipientProperties.EMAIL_ADDRESSES));
        makePrimary(addresses, bare(address));
        return with(properties, addresses);
    }

    /**
     * With one more secondary address; as they are where it is there already.
     *
     * @throws ReeveException {@code InvalidArgument} where it is no address
     */
    public static Properties withSecondary(Properties properties, String address) {
        List<String> addresses = new ArrayList<>(properties.texts(RecipientProperties.EMAIL_ADDRESSES));
        add(addresses, SECONDARY + address);
        return with(properties, addresses);
    }

    /**
     * With edited addresses. Text without a prefix is an SMTP address, a secondary one unless it is the first of a list
     * that names no primary.
     *
     * @throws ReeveException {@code InvalidArgument} where something is no address or nothing primary would remain
     */
    public static Properties edited(Properties properties, ListEdit edit) {
        List<String> addresses = new ArrayList<>();
        switch (edit) {
            case ListEdit.Replace(List<Value> values) -> values.forEach(value -> add(addresses, value.text()));
            case ListEdit.AddRemove(List<Value> add, List<Value> remove) -> {
                addresses.addAll(properties.texts(RecipientProperties.EMAIL_ADDRESSES));
                add.forEach(value -> add(addresses, value.text()));
                remove.forEach(value -> addresses.removeIf(address -> isSame(address, value.text())));
            }
        }
        if (edit instanceof ListEdit.Replace && addresses.stream().noneMatch(address -> address.startsWith(PRIMARY))) {
            addresses.stream()
                    .filter(address -> address.startsWith(SECONDARY))
                    .findFirst()
                    .ifPresent(address -> makePrimary(addresses, address.substring(SECONDARY.length())));
        }
        if (addresses.stream().noneMatch(address -> address.startsWith(PRIMARY))) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "There is no primary SMTP address and no e-mail addresses without one. Give one of them the prefix"
                            + " SMTP: in capitals.",
                    "EmailAddresses");
        }
        return with(properties, addresses);
    }

    /** Refuses in the plan what somebody else has; the whole organization counts, seen or not. */
    public static void refuseTaken(CmdletContext context, PlanBuilder plan, Properties properties, ObjectId owner) {
        for (String address : properties.texts(RecipientProperties.EMAIL_ADDRESSES)) {
            if (!CaseFolding.fold(address).startsWith(SECONDARY)) {
                continue;
            }
            IndexKey key = IndexKey.ofName(IndexKey.Kind.ADDRESS, address.substring(SECONDARY.length()));
            context.organization()
                    .indexed(key)
                    .map(DirectoryObject::id)
                    .filter(id -> !id.equals(owner))
                    .findFirst()
                    .ifPresent(_ -> plan.refuse(
                            ErrorCode.NameExists,
                            "The proxy address '" + address
                                    + "' is already being used by another recipient. Choose another one.",
                            address));
        }
    }

    private static void add(List<String> addresses, String text) {
        String address = text.strip();
        if (address.startsWith(PRIMARY)) {
            makePrimary(addresses, bare(address));
        } else if (address.indexOf(':') < 0 || CaseFolding.fold(address).startsWith(SECONDARY)) {
            String bare = bare(address);
            if (addresses.stream().noneMatch(present -> isSame(present, bare))) {
                addresses.add(SECONDARY + bare);
            }
        } else if (addresses.stream().noneMatch(present -> CaseFolding.equal(present, address))) {
            addresses.add(address);
        }
    }

    private static void makePrimary(List<String> addresses, String bare) {
        addresses.removeIf(address -> isSame(address, bare));
        addresses.replaceAll(
                address -> address.startsWith(PRIMARY) ? SECONDARY + address.substring(PRIMARY.length()) : address);
        addresses.addFirst(PRIMARY + bare);
    }

    private static boolean isSame(String address, String other) {
        return CaseFolding.equal(withoutPrefix(address), withoutPrefix(other));
    }

    private static String withoutPrefix(String address) {
        return CaseFolding.fold(address).startsWith(SECONDARY) ? address.substring(SECONDARY.length()) : address;
    }

    private static String bare(String address) {
        String bare = withoutPrefix(address.strip());
        if (!SMTP.matcher(bare).matches()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "'" + bare + "' is not a valid SMTP address. It looks like user@contoso.com.",
                    bare);
        }
        return bare;
    }

    private static Properties with(Properties properties, List<String> addresses) {
        return properties.with(
                RecipientProperties.EMAIL_ADDRESSES,
                addresses.stream().map(PropertyValue.Text::new).toList());
    }
}
