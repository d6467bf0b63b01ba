package dev.reeve.language.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A user name with its password, from {@code Get-Credential}. */
public record Credential(String userName, SecureText password) implements Value {

    @Override
    public Optional<Value> member(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "username" -> Optional.of(new Text(userName));
            case "password" -> Optional.of(password);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> memberNames() {
        return List.of("UserName", "Password");
    }

    @Override
    public String text() {
        return "System.Management.Automation.PSCredential";
    }

    @Override
    public String typeName() {
        return "PSCredential";
    }
}
