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

    /**
     * {@code GetNetworkCredential()}: user, domain and password apart. Here the password is plain, as its owner asked for it
     * in so many words [SH-74].
     */
    @Override
    public Optional<Value> call(String method, List<Value> arguments) {
        if (!method.equals("getnetworkcredential")) {
            return Optional.empty();
        }
        int backslash = userName.indexOf('\\');
        return Optional.of(new PropertyBag("NetworkCredential")
                .put("UserName", userName.substring(backslash + 1))
                .put("Password", password.reveal())
                .put("Domain", backslash < 0 ? "" : userName.substring(0, backslash)));
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
