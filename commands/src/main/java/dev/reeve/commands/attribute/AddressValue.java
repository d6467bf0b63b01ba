package dev.reeve.commands.attribute;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address as scripts read it: its text, of which the parts can be asked for too.
 *
 * @param text with the prefix where it has one: {@code SMTP:} in capitals is the primary one
 */
public record AddressValue(String text) implements Value {

    @Override
    public String typeName() {
        return prefix().isEmpty() ? "SmtpAddress" : "ProxyAddress";
    }

    @Override
    public Optional<Value> member(String name) {
        String address = address();
        int at = address.lastIndexOf('@');
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "smtpaddress", "addressstring", "address" -> Optional.of(new Text(address));
            case "proxyaddressstring" -> Optional.of(new Text(text));
            case "prefix" -> Optional.of(new Text(prefix().toUpperCase(Locale.ROOT)));
            case "prefixstring" -> Optional.of(new Text(prefix()));
            case "isprimaryaddress" -> Optional.of(Bool.of(prefix().equals(prefix().toUpperCase(Locale.ROOT))));
            case "isvalidaddress" -> Optional.of(Bool.of(at > 0));
            case "local" -> Optional.of(new Text(at < 0 ? "" : address.substring(0, at)));
            case "domain" -> Optional.of(new Text(at < 0 ? "" : address.substring(at + 1)));
            case "length" -> Optional.of(new Whole(text.length()));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean standsForText() {
        return true;
    }

    private String prefix() {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon);
    }

    private String address() {
        return text.substring(text.indexOf(':') + 1);
    }
}
